#include "ui/tasks/task_row.h"

#include "ui/kit/style_painting.h"
#include "ui/tasks/task_words.h"
#include "ui/tasks/tasks_model.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 84;
constexpr int kPadding = 16;
constexpr int kTextStart = 44;
constexpr int kBarWidth = 96;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;

QString about(const TaskLine& line) {
  switch (line.kind) {
  case TaskLine::Kind::Task:
    return TaskWords::about(line.task);
  case TaskLine::Kind::Proposal:
    return TaskWords::tr("Waits for a second signature");
  case TaskLine::Kind::Asked:
    return TaskWords::tr("Asked for by you, waits for a second person");
  case TaskLine::Kind::Confirmed:
    break;
  }
  return TaskWords::tr("A second person agreed; you carry it out");
}

Icon iconOf(const TaskLine& line) { return line.proposal ? Icon::People : TaskWords::icon(line.task.kind); }

QString titleOf(const TaskLine& line) {
  return line.proposal ? TaskWords::command(line.proposal->command) : TaskWords::title(line.task);
}

} // namespace

void TaskRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const TasksModel*>(index.model());
  if (!model)
    return;
  const TaskLine& row = model->line(index.row());
  const Theme theme = Theme::of(option.palette);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const int width = option.rect.width();
  const auto place = [&option](int x, int y, int wide, int high) {
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(option.rect.topLeft() + QPoint(x, y), QSize(wide, high)));
  };
  if (selected || option.state.testFlag(QStyle::State_MouseOver))
    painter->fillRect(option.rect, selected ? theme.selected : theme.hover);
  if (selected)
    painter->fillRect(place(0, 0, 3, kHeight), theme.accentText);
  painter->fillRect(place(0, kHeight - 1, width, 1), theme.line);
  if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
    paintFocusRing(*painter, option.rect, theme, 4);
  paintIcon(*painter, iconOf(row), place(kPadding, 12, 16, 16), theme.text2);
  const int room = width - kTextStart - kPadding;
  const auto line = [&](const QRect& box, const QColor& colour, const QString& text) {
    painter->setPen(colour);
    paintText(*painter, box, option.direction, kStart,
              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  };
  painter->setFont(textFont(13, QFont::DemiBold));
  line(place(kTextStart, 10, room, 20), theme.text1, titleOf(row));
  painter->setFont(textFont(12));
  line(place(kTextStart, 31, room, 16), theme.text2, about(row));
  const TaskWords::Deadline deadline =
      row.task.state == model::Task::State::Open
          ? TaskWords::deadline(row.askedAt(), row.dueAt(), model->now())
          : TaskWords::Deadline{0, TaskWords::state(row.task.state, row.task.decision), Tone::Neutral, false};
  const QColor ink = deadline.tone == Tone::Neutral ? theme.text3 : theme.tone(deadline.tone).text;
  int start = kTextStart;
  if (deadline.exists) {
    paintBox(*painter, place(start, 60, kBarWidth, 4), 2, selected ? theme.line : theme.chip);
    const int used = std::max(4, static_cast<int>(deadline.used * kBarWidth));
    paintBox(*painter, place(start, 60, used, 4), 2, deadline.tone == Tone::Neutral ? theme.accentFill : ink);
    start += kBarWidth + 12;
  }
  if (deadline.tone == Tone::Failed) {
    paintIcon(*painter, Icon::Clock, place(start, 56, 12, 12), ink);
    start += 16;
  }
  painter->setFont(textFont(11, deadline.tone == Tone::Neutral ? QFont::Normal : QFont::DemiBold));
  line(place(start, 52, width - start - kPadding, 20), ink, deadline.word);
}

QSize TaskRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
