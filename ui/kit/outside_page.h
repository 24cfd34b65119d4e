#pragma once

class QUrl;
class QWidget;

namespace muniment::ui {

/// Whether a page that another system named may be opened at all: only over TLS, at a host, without a user's name in
/// it.
[[nodiscard]] bool isOutsidePage(const QUrl& page);

/// Asks before the page is opened in the browser, and says at which host it is.
void askToOpen(const QUrl& page, QWidget* parent);

} // namespace muniment::ui
