#pragma once

#include "ui/documents/sheet_layout.h"

#include <QtGui/QPagedPaintDevice>

namespace muniment::ui {

/// How high a page is that is so wide, on the paper of a device.
[[nodiscard]] int sheetPageHeight(const QPagedPaintDevice& paper, int width);

/// Puts a sheet on as many pages as it needs; no line is cut in two. False where the device cannot be drawn on.
[[nodiscard]] bool paintSheetPages(const SheetLayout& sheet, QPagedPaintDevice& paper, const QString& foot);

} // namespace muniment::ui
