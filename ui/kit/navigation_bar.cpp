#include "ui/kit/navigation_bar.h"

#include "ui/kit/navigation_item.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

class Hairline final : public QWidget {
 public:
  Hairline() { setFixedHeight(13); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(QRect(8, 6, width() - 16, 1), Theme::of(this).line);
  }
};

} // namespace

NavigationBar::NavigationBar(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_collapse(new NavigationItem(Icon::Collapse, tr("Collapse"))) {
  setAccessibleName(tr("Screens"));
  m_column->setContentsMargins(8, 8, 8, 8);
  m_column->setSpacing(2);
  m_column->addStretch();
  m_column->addWidget(m_collapse);
  m_collapse->setObjectName(QStringLiteral("navigation.collapse"));
  connect(m_collapse, &NavigationItem::clicked, this, [this] { setCollapsed(!m_collapsed); });
  setFixedWidth(184);
}

void NavigationBar::addItem(const QString& id, Icon icon, const QString& label) {
  auto* item = new NavigationItem(icon, label, this);
  item->setObjectName(QStringLiteral("navigation.%1").arg(id));
  item->setCheckable(true);
  item->setCollapsed(m_collapsed);
  m_column->insertWidget(m_inserted++, item);
  m_items[id] = item;
  QWidget::setTabOrder(item, m_collapse);
  connect(item, &NavigationItem::clicked, this, [this, id] {
    setCurrent(id);
    Q_EMIT activated(id);
  });
}

void NavigationBar::addSeparator() { m_column->insertWidget(m_inserted++, new Hairline); }

void NavigationBar::setCount(const QString& id, int count, Tone tone, Icon mark) {
  if (const auto found = m_items.find(id); found != m_items.end())
    found->second->setCount(count, tone, mark);
}

void NavigationBar::setCurrent(const QString& id) {
  m_current = id;
  for (const auto& [other, item] : m_items)
    item->setChecked(other == id);
}

void NavigationBar::setCollapsed(bool collapsed) {
  if (m_collapsed == collapsed)
    return;
  m_collapsed = collapsed;
  for (const auto& [id, item] : m_items)
    item->setCollapsed(collapsed);
  m_collapse->setText(collapsed ? tr("Expand") : tr("Collapse"));
  m_collapse->setAccessibleName(m_collapse->text());
  m_collapse->setCollapsed(collapsed);
  setFixedWidth(collapsed ? 48 : 184);
  Q_EMIT collapsedChanged(collapsed);
}

void NavigationBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Down)
    focusNextChild();
  else if (event->key() == Qt::Key_Up)
    focusPreviousChild();
  else
    QWidget::keyPressEvent(event);
}

void NavigationBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.window);
  painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height())), theme.line);
}

} // namespace muniment::ui
