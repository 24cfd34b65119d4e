#include "ui/partners/partners_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void PartnersModel::setPartners(const std::vector<TradingPartner>& said,
                                const std::vector<workspace::DocumentCounts::Partner>& named) {
  std::map<QString, Line> lines;
  for (const auto& [code, name, documents] : named)
    lines[code] = {code, name, documents, {}};
  for (const TradingPartner& partner : said) {
    Line& line = lines[partner.code];
    line.code = partner.code;
    line.partner = partner;
    if (!partner.name.isEmpty())
      line.name = partner.name;
  }
  lines.erase(QString());
  beginResetModel();
  m_lines.clear();
  for (auto& [code, line] : lines)
    m_lines.push_back(std::move(line));
  std::ranges::stable_sort(m_lines, std::ranges::greater(), &Line::documents);
  show();
  endResetModel();
}

void PartnersModel::setFilter(const QString& text) {
  beginResetModel();
  m_filter = text;
  show();
  endResetModel();
}

void PartnersModel::show() {
  m_shown.clear();
  for (std::size_t i = 0; i < m_lines.size(); ++i) {
    if (m_lines[i].name.contains(m_filter, Qt::CaseInsensitive) ||
        m_lines[i].code.contains(m_filter, Qt::CaseInsensitive))
      m_shown.push_back(i);
  }
}

int PartnersModel::rowOf(const QString& code) const {
  const auto found = std::ranges::find_if(m_shown, [&](std::size_t i) { return m_lines[i].code == code; });
  return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int PartnersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString PartnersModel::agreed(const Line& line) {
  if (!line.partner)
    return tr("Nobody said who this is");
  if (line.partner->isOurselves)
    return tr("This is us");
  const auto rules = workspace::rulesOf(*line.partner);
  if (!rules || !*rules)
    return tr("Nothing agreed");
  const auto steps = static_cast<int>((*rules)->steps.size());
  return steps > 0 ? tr("%n step(s) after an order", nullptr, steps) : tr("Rules for its documents");
}

QString PartnersModel::cell(const Line& line, int column) {
  switch (column) {
  case Name:
    return visibleText(line.name.isEmpty() ? line.code : line.name);
  case Code:
    return visibleText(line.code);
  case Documents:
    return QLocale().toString(static_cast<qlonglong>(line.documents));
  default:
    return agreed(line);
  }
}

QVariant PartnersModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Line& shown = line(index.row());
  if (role == Qt::DisplayRole)
    return cell(shown, index.column());
  if (role == Qt::TextAlignmentRole && index.column() == Documents)
    return int(Qt::AlignTrailing | Qt::AlignVCenter);
  if (role == StrongRole)
    return index.column() == Name && shown.partner.has_value();
  return {};
}

QVariant PartnersModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole && section == Documents)
    return int(Qt::AlignTrailing | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  return QStringList{tr("Name"), tr("Id in documents"), tr("Documents"), tr("Agreed")}.value(section);
}

} // namespace muniment::ui
