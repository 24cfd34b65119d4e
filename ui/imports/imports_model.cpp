#include "ui/imports/imports_model.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

constexpr int kPage = 100;

} // namespace

void ImportsModel::load(const Line* last, Asking asking) {
  workspace::ImportsPage page{m_conversation, {}, kPage};
  if (last)
    page.after = {last->source.capturedAt, last->source.id};
  m_desk->ask(page).then(this, [this, asking](const Result<workspace::ImportsPage::Answer>& answer) {
    if (answer)
      settle(asking, *answer, answer->size() == std::size_t{kPage});
    else
      giveUp(asking, answer.error());
  });
}

int ImportsModel::rowOf(const SourceId& source) const {
  return rowWhere([&](const Line& line) { return line.source.id == source; });
}

int ImportsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString ImportsModel::cell(const Line& line, int column) {
  switch (column) {
  case Imported:
    return momentText(line.source.capturedAt);
  case Chat:
    return visibleText(line.conversation.title);
  case File:
    return workspace::withdrawalOf(line.source) ? tr("Withdrawn") : visibleText(line.source.name);
  default:
    return QLocale().toString(static_cast<qlonglong>(line.source.messages));
  }
}

QVariant ImportsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  if (role == Qt::DisplayRole)
    return cell(line(index.row()), index.column());
  if (role == Qt::TextAlignmentRole && index.column() == Messages)
    return int(Qt::AlignTrailing | Qt::AlignVCenter);
  return {};
}

QVariant ImportsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole && section == Messages)
    return int(Qt::AlignTrailing | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  return QStringList{tr("Imported"), tr("Conversation"), tr("File"), tr("Messages")}.value(section);
}

} // namespace muniment::ui
