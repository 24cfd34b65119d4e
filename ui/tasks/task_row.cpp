#include "ui/tasks/task_row.h"

#include "ui/kit/row_painting.h"
#include "ui/tasks/task_words.h"
#include "ui/tasks/tasks_model.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 84;
constexpr int kPadding = 16;
constexpr int kTextStart = 44;
constexpr int kBarWidth = 96;

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
  RowPainting paint(*painter, option);
  paint.ground();
  const Theme& theme = paint.theme();
  paint.icon(iconOf(row), paint.place(kPadding, 12, 16, 16), theme.text2);
  const int room = paint.width() - kTextStart - kPadding;
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kTextStart, 10, room, 20), theme.text1, titleOf(row));
  paint.font(12);
  paint.write(paint.place(kTextStart, 31, room, 16), theme.text2, about(row));
  const TaskWords::Deadline deadline =
      row.task.state == model::Task::State::Open
          ? TaskWords::deadline(row.askedAt(), row.dueAt(), model->now())
          : TaskWords::Deadline{0, TaskWords::state(row.task.state, row.task.decision), Tone::Neutral, false};
  int start = kTextStart;
  if (deadline.exists) {
    const double used = std::max(deadline.used, 1e-9); // an edge of it is always seen
    paint.bar(paint.place(start, 60, kBarWidth, 4), used, paint.ink(deadline.tone, theme.accentFill));
    start += kBarWidth + 12;
  }
  const QColor ink = paint.ink(deadline.tone, theme.text3);
  if (deadline.tone == Tone::Failed) {
    paint.icon(Icon::Clock, paint.place(start, 56, 12, 12), ink);
    start += 16;
  }
  paint.font(11, deadline.tone == Tone::Neutral ? QFont::Normal : QFont::DemiBold);
  paint.write(paint.place(start, 52, paint.width() - start - kPadding, 20), ink, deadline.word);
}

QSize TaskRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
