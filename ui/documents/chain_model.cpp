#include "ui/documents/chain_model.h"

#include "ui/kit/day_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

ChainModel::Step ChainModel::stepOf(const workspace::DocumentById::Link& link, const DocumentId& self) {
  const workspace::DocumentSummary& document = link.document;
  Step step;
  const bool isSelf = document.id == self;
  step.tie = isSelf ? Step::Tie::Itself : link.isCertain ? Step::Tie::Certain : Step::Tie::Probable;
  step.document = document.id;
  const QString kind = DocumentWords::kind(document.kind);
  step.title = document.number.isEmpty()
                   ? kind
                   : tr("%1 %2", "kind of a document, its number").arg(kind, DocumentWords::text(document.number));
  step.when = document.issued.isValid() ? dayText(document.issued) : momentText(document.captured);
  step.states = DocumentWords::states(document);
  const QString number = DocumentWords::text(link.number);
  if (isSelf)
    step.detail = tr("This document");
  else if (!link.isCertain)
    step.detail = tr("Probably linked: the numbers are alike");
  else if (link.kind == "order"_L1)
    step.detail = tr("Linked by order %1").arg(number);
  else if (link.kind == "invoice"_L1)
    step.detail = tr("Linked by invoice %1").arg(number);
  else if (link.kind == "despatch"_L1)
    step.detail = tr("Linked by shipment %1").arg(number);
  else
    step.detail = tr("Linked by transmission %1").arg(number);
  return step;
}

ChainModel::Step ChainModel::stepOf(const workspace::DocumentById::MissingStep& missing) {
  Step step;
  step.tie = Step::Tie::Missing;
  step.title = tr("%1 is missing", "kind of a document").arg(DocumentWords::kind(missing.kind));
  step.when = tr("due %1", "a moment").arg(momentText(missing.dueAt));
  step.detail = tr("Agreed within %n hour(s)", nullptr, static_cast<int>(missing.hours));
  if (missing.isOverdue)
    step.states.push_back({tr("Overdue"), Tone::Failed, Icon::Clock});
  else
    step.states.push_back({tr("Still in time"), Tone::Due, Icon::Clock});
  return step;
}

void ChainModel::setDocument(const workspace::DocumentById::Answer& known) {
  beginResetModel();
  m_steps.clear();
  for (const workspace::DocumentById::Link& link : known.chain)
    m_steps.push_back(stepOf(link, known.summary.id));
  for (const workspace::DocumentById::MissingStep& missing : known.missing)
    m_steps.push_back(stepOf(missing));
  endResetModel();
}

void ChainModel::clear() {
  beginResetModel();
  m_steps.clear();
  endResetModel();
}

int ChainModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant ChainModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
    return {};
  const Step& shown = step(index.row());
  if (role == Qt::DisplayRole)
    return shown.title;
  QStringList spoken{shown.title, shown.when, shown.detail};
  for (const DocumentWords::State& state : shown.states)
    spoken.append(state.word);
  return spoken.join(u", "_s);
}

} // namespace muniment::ui
