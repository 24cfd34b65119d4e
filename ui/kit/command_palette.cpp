#include "ui/kit/command_palette.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/palette_match.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

class CommandPalette::Ranking final : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  void setPattern(const QString& pattern) {
    m_pattern = pattern;
    invalidate();
    sort(m_pattern.isEmpty() ? -1 : 0);
  }
  [[nodiscard]] const QString& pattern() const { return m_pattern; }

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(kFoundRole).isValid() || paletteScore(m_pattern, index.data().toString()) >= 0;
  }
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
    const int one = rankOf(left);
    const int other = rankOf(right);
    return one != other ? one > other : left.row() < right.row();
  }

 private:
  [[nodiscard]] int rankOf(const QModelIndex& index) const {
    constexpr int kStep = 100'000;
    const QString title = index.data().toString();
    const int score = paletteScore(m_pattern, title);
    if (const QVariant found = index.data(kFoundRole); found.isValid())
      return found.toInt() == Exactly ? 3 * kStep : kStep + std::max(score, 0);
    return title.contains(m_pattern, Qt::CaseInsensitive) ? 2 * kStep + score : score;
  }

  QString m_pattern;
};

namespace {

constexpr int kRowHeight = 36;
constexpr int kMostRows = 9;

class ResultDelegate final : public QStyledItemDelegate {
 public:
  ResultDelegate(const QString& (*pattern)(const QAbstractItemModel*), QObject* parent)
      : QStyledItemDelegate(parent), m_pattern(pattern) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme theme = Theme::of(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
      paintBox(*painter, option.rect.adjusted(8, 1, -8, -1), 6, theme.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver))
      paintBox(*painter, option.rect.adjusted(8, 1, -8, -1), 6, theme.hover);
    const QRect row = option.rect.adjusted(18, 0, -18, 0);
    const auto place = [&](const QRect& box) { return QStyle::visualRect(option.direction, option.rect, box); };
    if (const QVariant drawing = index.data(IconRole); drawing.isValid())
      paintIcon(*painter, static_cast<Icon>(drawing.toInt()),
                place(QRect(row.left(), row.top() + (row.height() - 16) / 2, 16, 16)), theme.text2);
    int end = row.right();
    const auto paintEnd = [&](const QString& text, const QColor& ink) {
      if (text.isEmpty())
        return;
      painter->setFont(textFont(12));
      painter->setPen(ink);
      const int wide = painter->fontMetrics().horizontalAdvance(text) + 1;
      painter->drawText(place(QRect(end - wide, row.top(), wide, row.height())), Qt::AlignCenter, text);
      end -= wide + 16;
    };
    paintEnd(index.data(ShortcutRole).toString(), theme.text2);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintEnd(index.data(SecondLineRole).toString(), selected ? theme.text2 : theme.text3);
    paintTitle(*painter, place(QRect(row.left() + 26, row.top(), end - row.left() - 26, row.height())), option, index,
               theme);
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {100, kRowHeight};
  }

 private:
  void paintTitle(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option, const QModelIndex& index,
                  const Theme& theme) const {
    const QString title = index.data().toString();
    QTextCharFormat matched;
    matched.setFontWeight(QFont::DemiBold);
    matched.setForeground(theme.accentText);
    QList<QTextLayout::FormatRange> formats;
    if (const auto match = paletteMatch(m_pattern(index.model()), title)) {
      for (const int position : match->positions)
        formats.append({position, 1, matched});
    }
    QTextLayout layout(title, textFont(13));
    QTextOption text;
    text.setTextDirection(title.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    text.setAlignment(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute);
    text.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(text);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(theme.text1);
    painter.save();
    painter.setClipRect(rect);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter.restore();
  }

  const QString& (*m_pattern)(const QAbstractItemModel*);
};

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit), m_results(new QListView),
      m_nothing(new PlainLabel(tr("Nothing fits. Try fewer letters."), TextRole::Body, Ink::Secondary)),
      m_ranking(new Ranking(this)) {
  setObjectName(QStringLiteral("commandPalette"));
  setAccessibleName(tr("Run a command"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 12, 1, 8);
  column->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(12, 0, 12, 0);
  head->addWidget(m_search);
  column->addLayout(head);
  column->addWidget(m_results);
  m_nothing->setContentsMargins(18, 4, 18, 8);
  column->addWidget(m_nothing);
  m_search->setPlaceholderText(tr("Run a command, or find a person, a case, a record, a document"));
  m_search->setAccessibleName(tr("Run a command"));
  m_search->installEventFilter(this);
  m_results->setAccessibleName(tr("Results"));
  m_results->setFrameShape(QFrame::NoFrame);
  m_results->setFocusPolicy(Qt::NoFocus);
  m_results->setMouseTracking(true);
  m_results->setUniformItemSizes(true);
  m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_results->viewport()->setAutoFillBackground(false);
  m_results->setItemDelegate(new ResultDelegate(
      [](const QAbstractItemModel* model) -> const QString& { return static_cast<const Ranking*>(model)->pattern(); },
      m_results));
  m_results->setModel(m_ranking);
  connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::rank);
  connect(m_results, &QListView::clicked, this, &CommandPalette::choose);
  connect(m_ranking, &QAbstractItemModel::rowsInserted, this, &CommandPalette::follow);
  connect(m_ranking, &QAbstractItemModel::rowsRemoved, this, &CommandPalette::follow);
  parent->installEventFilter(this);
  hide();
}

void CommandPalette::setModel(QAbstractItemModel* model) {
  m_ranking->setSourceModel(model);
  rank(m_search->text());
}

void CommandPalette::open(const QString& text) {
  m_focusBefore = window()->focusWidget();
  m_search->setText(text);
  rank(text);
  show();
  raise();
  m_search->setFocus(Qt::ShortcutFocusReason);
}

/// Rows come and go while something is looked up. Whoever stands on one stays there.
void CommandPalette::follow() {
  if (!m_hasMoved || !m_results->currentIndex().isValid())
    m_results->setCurrentIndex(m_ranking->index(0, 0));
  if (isVisible())
    place();
}

void CommandPalette::rank(const QString& text) {
  m_hasMoved = false;
  m_ranking->setPattern(text.trimmed());
  m_results->setCurrentIndex(m_ranking->index(0, 0));
  m_results->scrollToTop();
  place();
  Q_EMIT searchChanged(text);
}

void CommandPalette::place() {
  const int rows = qMin(kMostRows, m_ranking->rowCount());
  m_results->setVisible(rows > 0);
  m_results->setFixedHeight(rows * kRowHeight);
  m_nothing->setVisible(rows == 0);
  const int width = qMin(560, parentWidget()->width() - 32);
  layout()->activate();
  setGeometry((parentWidget()->width() - width) / 2, 48, width, sizeHint().height());
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize && isVisible())
    place();
  if (watched == m_search && event->type() == QEvent::FocusOut && isVisible() && isActiveWindow())
    hide();
  if (watched == m_search && event->type() == QEvent::KeyPress)
    return pressed(static_cast<QKeyEvent*>(event)->key());
  return QWidget::eventFilter(watched, event);
}

bool CommandPalette::pressed(int key) {
  switch (key) {
  case Qt::Key_Down:
    move(1);
    return true;
  case Qt::Key_Up:
    move(-1);
    return true;
  case Qt::Key_PageDown:
    move(kMostRows);
    return true;
  case Qt::Key_PageUp:
    move(-kMostRows);
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    choose(m_results->currentIndex());
    return true;
  case Qt::Key_Escape:
    dismiss();
    return true;
  default:
    return false;
  }
}

void CommandPalette::move(int rows) {
  m_hasMoved = true;
  const int last = m_ranking->rowCount() - 1;
  m_results->setCurrentIndex(m_ranking->index(qBound(0, m_results->currentIndex().row() + rows, last), 0));
}

void CommandPalette::choose(const QModelIndex& index) {
  if (!index.isValid())
    return;
  const QPersistentModelIndex source = m_ranking->mapToSource(index);
  dismiss();
  Q_EMIT chosen(source);
}

void CommandPalette::dismiss() {
  const QPointer<QWidget> before = m_focusBefore;
  m_focusBefore = nullptr;
  hide();
  if (before && before != m_search)
    before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  paintBox(painter, rect(), 8, theme.raised, theme.lineStrong);
}

} // namespace muniment::ui
