#include "ChapterList.h"

const char *chapterFolders(void) { return CHAPTER_FOLDERS; }
