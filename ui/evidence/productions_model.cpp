#include "ui/evidence/productions_model.h"

#include "ui/evidence/evidence_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {

void ProductionsModel::reload() {
  m_isRunning = false;
  load(true);
}

void ProductionsModel::load(bool fromStart) {
  m_isRunning = true;
  workspace::ProductionsPage page;
  page.limit = kPage;
  if (!fromStart && !m_lines.empty())
    page.before = m_lines.back().production.id;
  m_desk->ask(page).then(
      this, [this, fromStart, generation = ++m_generation](const Result<workspace::ProductionsPage::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (!answer) {
          m_isRunning = false;
          m_hasMore = false;
          Q_EMIT failed(answer.error());
          return;
        }
        take(*answer, fromStart); // it counts as running until the rows are in place
        m_isRunning = false;
        Q_EMIT answered();
      });
}

void ProductionsModel::take(const workspace::ProductionsPage::Answer& answer, bool fromStart) {
  m_hasMore = answer.hasMore && !answer.lines.empty();
  if (fromStart) {
    beginResetModel();
    m_lines = answer.lines;
    endResetModel();
  } else if (!answer.lines.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer.lines.size()) - 1);
    m_lines.insert(m_lines.end(), answer.lines.begin(), answer.lines.end());
    endInsertRows();
  }
}

int ProductionsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ProductionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(Columns); }

bool ProductionsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isRunning;
}

void ProductionsModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

QVariant ProductionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Number:
    return tr("Number");
  case Title:
    return tr("Title");
  case Frozen:
    return tr("Made");
  case Author:
    return tr("By");
  case Content:
    return tr("Content");
  case Bates:
    return tr("Bates numbers");
  case Verified:
    return tr("Verified");
  default:
    return {};
  }
}

QString ProductionsModel::text(const Line& line, int column) {
  const Production& production = line.production;
  switch (column) {
  case Number:
    return production.number;
  case Title:
    return visibleText(production.title).simplified();
  case Frozen:
    return momentText(production.frozenAt);
  case Author:
    return visibleText(line.author);
  case Content:
    return EvidenceWords::counts(production.messages, production.captured, production.files, 0);
  case Bates:
    return EvidenceWords::bates(production.batesPrefix, production.firstBates, production.documents());
  case Verified:
    return line.packages.empty() ? tr("No package yet") : momentText(line.packages.back().verifiedAt);
  default:
    return {};
  }
}

QVariant ProductionsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const Line& shown = line(index.row());
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
    return text(shown, index.column());
  if (role == StrongRole)
    return index.column() == Number;
  if (index.column() != Verified)
    return {};
  const bool isWritten = !shown.packages.empty();
  if (role == IconRole)
    return int(isWritten ? Icon::ShieldTick : Icon::Clock);
  if (role == ToneRole)
    return int(isWritten ? Tone::Done : Tone::Due);
  return {};
}

} // namespace muniment::ui
