#include "ui/cases/audience_model.h"

#include "ui/cases/case_words.h"
#include "ui/kit/cell_role.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::Audience;

bool isTold(const Audience::Line& line) { return line.leftOut == Audience::LeftOut::No; }

Icon iconOf(const Audience::Line& line) {
  if (!isTold(line))
    return Icon::Refused;
  return line.channel == Audience::Channel::Push ? Icon::Bell : Icon::Chat;
}

/// A cell for another program: quoted, and never read as a formula there.
QString quoted(QString cell) {
  if (!cell.isEmpty() && u"=+-@\t"_s.contains(cell.front()))
    cell.prepend(u'\'');
  return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

void AudienceModel::setAnswer(const Audience::Answer& answer) {
  beginResetModel();
  m_answer = answer;
  endResetModel();
}

int AudienceModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_answer.lines.size());
}

int AudienceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Count; }

QString AudienceModel::text(int row, int column) const {
  const Audience::Line& line = m_answer.lines[static_cast<std::size_t>(row)];
  switch (column) {
  case Person:
    return CaseWords::text(line.name);
  case Partner:
    return CaseWords::text(line.partnerName);
  case Duty:
    return CaseWords::text(line.contact.duty);
  default:
    return isTold(line) ? CaseWords::channel(line) : CaseWords::leftOut(line.leftOut);
  }
}

QVariant AudienceModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const Audience::Line& line = m_answer.lines[static_cast<std::size_t>(index.row())];
  switch (role) {
  case Qt::DisplayRole:
    return text(index.row(), index.column());
  case Qt::AccessibleTextRole:
    return index.column() == Way && !isTold(line) ? tr("Left out: %1", "reason").arg(text(index.row(), Way))
                                                  : text(index.row(), index.column());
  case StrongRole:
    return index.column() == Person && isTold(line);
  case IconRole:
    return index.column() == Way ? QVariant(static_cast<int>(iconOf(line))) : QVariant();
  case ToneRole:
    if (index.column() != Way)
      return {};
    return static_cast<int>(!isTold(line) ? Tone::Failed : line.needsTemplate ? Tone::Due : Tone::Done);
  default:
    return {};
  }
}

QVariant AudienceModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Person:
    return tr("Person");
  case Partner:
    return tr("Partner");
  case Duty:
    return tr("What they do there");
  default:
    return tr("How, or why not");
  }
}

QString AudienceModel::table(QChar between) const {
  QStringList lines;
  for (int row = -1; row < rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < Count; ++column)
      cells.append(row < 0 ? headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() : text(row, column));
    cells.append(row < 0                                                 ? tr("Will be told")
                 : isTold(m_answer.lines[static_cast<std::size_t>(row)]) ? tr("yes")
                                                                         : tr("no"));
    if (between == u',') {
      for (QString& cell : cells)
        cell = quoted(cell);
    }
    lines.append(cells.join(between));
  }
  return lines.join(u'\n') + u'\n';
}

} // namespace muniment::ui
