#pragma once

#include <QtWidgets/QTabBar>

namespace muniment::ui {

/// The pages of a pane: words in a line, the chosen one underlined.
class TabStrip final : public QTabBar {
  Q_OBJECT

 public:
  explicit TabStrip(const QString& name, QWidget* parent);

 protected:
  [[nodiscard]] QSize tabSizeHint(int index) const override;
  [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
  void paintEvent(QPaintEvent* event) override;
};

} // namespace muniment::ui
