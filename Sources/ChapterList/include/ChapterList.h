#pragma once

/// The folders of chapters/ for which Package.swift has a row, in reading order, with a space between two of them.
const char *chapterFolders(void);
