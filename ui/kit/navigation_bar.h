#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QWidget>

#include <map>

class QVBoxLayout;

namespace muniment::ui {

class NavigationItem;

/// The screens at the start side; 184 wide, 48 when collapsed.
class NavigationBar final : public QWidget {
  Q_OBJECT

 public:
  explicit NavigationBar(QWidget* parent = nullptr);

  void addItem(const QString& id, Icon icon, const QString& label);
  void addSeparator();
  void setCount(const QString& id, int count, Tone tone = Tone::Neutral, Icon mark = Icon::Clock);
  void setCurrent(const QString& id);
  [[nodiscard]] QString current() const { return m_current; }
  void setCollapsed(bool collapsed);
  [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

 Q_SIGNALS:
  /// A person chose a screen; setCurrent() does not emit it.
  void activated(const QString& id);
  void collapsedChanged(bool collapsed);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  std::map<QString, NavigationItem*> m_items;
  QVBoxLayout* m_column;
  NavigationItem* m_collapse;
  QString m_current;
  int m_inserted = 0;
  bool m_collapsed = false;
};

} // namespace muniment::ui
