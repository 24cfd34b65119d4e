#include "ui/shell/notices_pane.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/feed_view.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWidth = 420;
constexpr int kTop = 48; ///< height of the top bar
constexpr int kMargin = 8;
constexpr int kTallest = 560;
constexpr int kRowHeight = 44;

} // namespace

NoticesPane::NoticesPane(NoticesModel& model, QWidget& opener, QWidget* window)
    : QWidget(window), m_model(&model), m_opener(&opener), m_pages(new QStackedWidget(this)),
      m_view(new FeedView(tr("Notifications"), m_pages)),
      m_broken(new EmptyState(Icon::Octagon, tr("The notifications could not be read. Nothing was changed."),
                              tr("Try Again"), m_pages)),
      m_readAll(new QPushButton(tr("Mark All Read"), this)) {
  setObjectName(u"noticesPane"_s);
  setAccessibleName(tr("Notifications"));
  setFocusPolicy(Qt::ClickFocus); // while there is nothing to stand on
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 1);
  column->setSpacing(0);
  auto* header = new ScreenHeader(tr("Notifications"), ScreenHeader::Size::Pane, this);
  m_readAll->setObjectName(u"noticesPane.readAll"_s);
  setButtonKind(m_readAll, ButtonKind::Link);
  header->addAction(m_readAll);
  column->addWidget(header);
  auto* empty =
      new EmptyState(Icon::Bell, tr("New tasks, alarms and answers to your questions are listed here."), {}, m_pages);
  for (QWidget* page : std::initializer_list<QWidget*>{new LoadingRows(kRowHeight, m_pages), m_view, empty, m_broken})
    m_pages->addWidget(page);
  column->addWidget(m_pages, 1);
  auto* keys = new PlainLabel(tr("Enter opens. Space marks as read or unread."), TextRole::Small, Ink::Tertiary, this);
  keys->setContentsMargins(16, 8, 16, 8);
  column->addWidget(keys);
  m_view->setObjectName(u"notices"_s);
  m_view->setModel(m_model);
  m_view->installEventFilter(this);
  connect(m_view, &QListView::clicked, this, &NoticesPane::choose);
  connect(m_readAll, &QPushButton::clicked, m_model, &NoticesModel::readAll);
  connect(m_broken, &EmptyState::actionTriggered, m_model, &NoticesModel::refresh);
  connect(m_model, &NoticesModel::answered, this, &NoticesPane::showLines);
  connect(m_model, &NoticesModel::failed, this, [this] {
    if (m_model->rowCount() == 0)
      m_pages->setCurrentWidget(m_broken);
  });
  connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
    if (isVisible() && now && now != m_opener && now->window() == this->window() && !hasFocusInside())
      dismiss();
  });
  window->installEventFilter(this);
  hide();
}

void NoticesPane::showLines() {
  constexpr int kLines = 1;
  constexpr int kEmpty = 2;
  m_pages->setCurrentIndex(m_model->rowCount() > 0 ? kLines : kEmpty);
  const bool leaves = m_readAll->hasFocus() && m_model->unread() == 0;
  m_readAll->setEnabled(m_model->unread() > 0);
  if (isVisible() && (leaves || QApplication::focusWidget() == this))
    takeFocus();
}

void NoticesPane::open() {
  place();
  show();
  raise();
  if (m_model->rowCount() > 0 && !m_view->currentIndex().isValid())
    m_view->setCurrentIndex(m_model->index(0));
  takeFocus();
}

bool NoticesPane::hasFocusInside() const {
  const QWidget* focus = QApplication::focusWidget();
  return focus && (focus == this || isAncestorOf(focus));
}

void NoticesPane::takeFocus() {
  QWidget* place = m_view->isVisible()     ? m_view
                   : m_broken->isVisible() ? m_broken->button()
                                           : static_cast<QWidget*>(this);
  place->setFocus(Qt::ShortcutFocusReason);
}

bool NoticesPane::focusNextPrevChild(bool next) {
  std::vector<QWidget*> stops;
  for (QWidget* each : std::initializer_list<QWidget*>{m_readAll, m_view, m_broken->button()})
    if (each->isVisible() && each->isEnabled())
      stops.push_back(each);
  if (stops.empty())
    return true;
  const auto at = std::ranges::find(stops, QApplication::focusWidget());
  const auto count = static_cast<int>(stops.size());
  const int now = at == stops.end() ? (next ? -1 : 0) : static_cast<int>(at - stops.begin());
  stops[static_cast<std::size_t>((now + (next ? 1 : count - 1) + count) % count)]->setFocus(
      next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  return true;
}

void NoticesPane::dismiss() {
  if (!isVisible())
    return;
  if (hasFocusInside())
    m_opener->setFocus(Qt::OtherFocusReason);
  hide();
}

void NoticesPane::choose(const QModelIndex& index) {
  if (!index.isValid())
    return;
  const QString subject = m_model->line(index.row()).item.subject;
  m_model->setRead(index.row(), true);
  dismiss();
  Q_EMIT openRequested(subject);
}

void NoticesPane::toggleRead() {
  const QModelIndex index = m_view->currentIndex();
  if (index.isValid())
    m_model->setRead(index.row(), !m_model->line(index.row()).isRead);
}

bool NoticesPane::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize && isVisible())
    place();
  if (watched == m_view && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      choose(m_view->currentIndex());
      return true;
    }
    if (key == Qt::Key_Space) {
      toggleRead();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void NoticesPane::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    return dismiss();
  QWidget::keyPressEvent(event);
}

void NoticesPane::place() {
  const QWidget* window = parentWidget();
  const int width = qMin(kWidth, window->width() - 2 * kMargin);
  const int height = qMin(kTallest, window->height() - kTop - 2 * kMargin);
  const int left = layoutDirection() == Qt::RightToLeft ? kMargin : window->width() - width - kMargin;
  setGeometry(left, kTop + kMargin / 2, width, height);
}

void NoticesPane::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  paintBox(painter, rect(), 8, theme.raised, theme.lineStrong);
}

} // namespace muniment::ui
