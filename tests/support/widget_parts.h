#pragma once

#include <QtWidgets/QLabel>

#include <algorithm>

namespace muniment::tests {

/// A named part of a screen, pane or dialog; none without one.
template <class W>
W* part(const QWidget& whole, const char* name) {
  return whole.findChild<W*>(QLatin1StringView(name));
}

/// Whether a label that can be seen there has these words.
inline bool says(const QWidget& whole, const QString& words) {
  return std::ranges::any_of(whole.findChildren<QLabel*>(),
                             [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace muniment::tests
