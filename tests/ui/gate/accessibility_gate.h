#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace muniment::tests {

/// What keeps people out of a page or a dialog of the active window; each line names the widget. Nothing where all is
/// well.
///
/// Everything that takes the focus is reached by Tab and by Back-Tab with real keys, and has a name for a screen
/// reader. Texts contrast with what lies behind them by 4.5 : 1. Nothing is cut off, and nothing sticks out.
[[nodiscard]] QStringList obstacles(QWidget& page);

} // namespace muniment::tests
