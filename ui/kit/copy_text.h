#pragma once

#include <QtCore/QString>

#include <memory>

class QMimeData;

namespace muniment::ui {

/// The name under which the pasteboard of macOS knows that a text is not to be kept.
inline constexpr auto kConcealedType = QLatin1StringView("org.nspasteboard.ConcealedType");

/// Text for the clipboard with the marks that keep it out of clipboard histories and away from other devices.
[[nodiscard]] std::unique_ptr<QMimeData> privateText(const QString& text);

/// The one way of this program onto the clipboard.
void copyText(const QString& text);

/// Takes back what copyText() put on the clipboard, unless somebody has replaced it since.
void clearCopiedText();

} // namespace muniment::ui
