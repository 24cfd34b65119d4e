#include "ui/connections/exchanges_model.h"

#include "ui/connections/connection_words.h"
#include "ui/connections/delivery_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstFailure = 400; ///< of the statuses of HTTP

} // namespace

void ExchangesModel::setLines(std::vector<Line> lines, const QString& system, Instant now) {
  beginResetModel();
  m_lines = std::move(lines);
  m_system = system;
  m_now = now;
  endResetModel();
}

bool ExchangesModel::isGood(const Line& line) { return line.problem.isEmpty() && line.status < kFirstFailure; }

int ExchangesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ExchangesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString ExchangesModel::text(const Line& line, Column column) const {
  switch (column) {
  case Time:
    return DeliveryWords::moment(line.at, m_now);
  case Exchange:
    return u"%1 %2"_s.arg(line.method, visibleText(line.address));
  case Result:
    if (!line.problem.isEmpty())
      return ConnectionWords::problem(line.problem, m_system);
    return isGood(line) ? tr("Answered, %1", "status of HTTP").arg(line.status)
                        : tr("Refused, %1", "status of HTTP").arg(line.status);
  case Took:
    return tr("%1 ms").arg(QLocale().toString(qlonglong(line.milliseconds)));
  case ColumnCount:
    break;
  }
  return {};
}

QVariant ExchangesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Line& line = m_lines[static_cast<std::size_t>(index.row())];
  const auto column = static_cast<Column>(index.column());
  switch (role) {
  case Qt::DisplayRole:
    return text(line, column);
  case Qt::ToolTipRole:
    return column == Result ? QVariant(plainToolTip(text(line, Result))) : QVariant();
  case Qt::TextAlignmentRole:
    return int(column == Took ? Qt::AlignRight : Qt::AlignLeft);
  case MonoRole:
    return column == Exchange;
  case IconRole:
    return column == Result ? QVariant(int(isGood(line) ? Icon::Tick : Icon::Octagon)) : QVariant();
  case ToneRole:
    return column == Result ? QVariant(int(isGood(line) ? Tone::Done : Tone::Failed)) : QVariant();
  default:
    return {};
  }
}

QVariant ExchangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == Took ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  const QStringList names{tr("Time"), tr("Exchange"), tr("Result"), tr("Took")};
  return names.value(section);
}

} // namespace muniment::ui
