#include "ui/cases/steps_model.h"

#include "ui/kit/day_text.h"

#include <QtCore/QMimeData>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

StepCard cardOf(const CaseStep& step, const workspace::CaseById::Answer& known, QDate today) {
  StepCard card;
  card.step = step;
  card.owner =
      step.owner ? CaseWords::nameOf(step.owner->toString(), known.names) : CaseWords::text(known.summary.owner);
  card.mark = CaseWords::mark(step, today);
  if (!step.evidence.isEmpty()) {
    card.evidence = StepsModel::tr("Filed evidence");
    for (const workspace::CaseById::Link& link : known.links) {
      if (link.link.target == step.evidence)
        card.evidence =
            link.isVisible ? CaseWords::text(link.title) : StepsModel::tr("Evidence that is not open to you");
    }
  }
  if (step.state == CaseStep::State::Waived)
    card.detail = CaseWords::text(step.reason);
  else if (step.state == CaseStep::State::Claimed)
    card.detail = step.claim.isEmpty() ? StepsModel::tr("Said by %1, %2", "name, day")
                                             .arg(CaseWords::nameOf(step.by, known.names), dayText(dayOf(step.at)))
                                       : StepsModel::tr("Said %1, %2", "from a message, day")
                                             .arg(CaseWords::source(step.claim), dayText(dayOf(step.at)));
  return card;
}

} // namespace

void StepsModel::setCase(const workspace::CaseById::Answer& known, QDate today) {
  beginResetModel();
  m_cards.clear();
  for (const CaseStep& step : known.steps) {
    if (step.state == m_state)
      m_cards.push_back(cardOf(step, known, today));
  }
  endResetModel();
}

void StepsModel::clear() {
  beginResetModel();
  m_cards.clear();
  endResetModel();
}

int StepsModel::rowOf(const CaseStepId& step) const {
  const auto found = std::ranges::find(m_cards, step, [](const StepCard& card) { return card.step.id; });
  return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

int StepsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant StepsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
    return {};
  const StepCard& shown = card(index.row());
  const QString title = CaseWords::text(shown.step.title);
  if (role == Qt::DisplayRole)
    return title;
  QStringList spoken{title,          CaseWords::step(shown.step.state), shown.owner, shown.evidence, shown.detail,
                     shown.mark.word};
  spoken.removeAll(QString());
  return spoken.join(u", "_s);
}

Qt::ItemFlags StepsModel::flags(const QModelIndex& index) const {
  if (!index.isValid())
    return Qt::ItemIsDropEnabled;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled |
         Qt::ItemNeverHasChildren;
}

QMimeData* StepsModel::mimeData(const QModelIndexList& indexes) const {
  if (indexes.isEmpty())
    return nullptr;
  auto* data = new QMimeData;
  data->setData(QString(kMime), card(indexes.front().row()).step.id.toString().toLatin1());
  return data;
}

bool StepsModel::dropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) {
  const auto step = CaseStepId::parse(QString::fromLatin1(data->data(QString(kMime))));
  if (!step || rowOf(*step) >= 0) // it is here already
    return false;
  Q_EMIT stepDropped(*step);
  return true;
}

} // namespace muniment::ui
