#pragma once

class QWidget;

namespace muniment::ui {

/// Whether the administrator of this computer lets people take content out. Refusing is the workspace's part; the
/// screens only do not offer what would be refused.
[[nodiscard]] bool offersExports();
void setOffersExports(bool offers);

/// A button that takes content out: it stays out of sight where exports are not offered, whatever else shows it.
void offerWithExports(QWidget* act);

} // namespace muniment::ui
