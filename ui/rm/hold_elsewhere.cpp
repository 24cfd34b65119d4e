#include "ui/rm/hold_elsewhere.h"

#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

QString contentOf(const HoldId& hold, const workspace::HoldElsewhere::Answer& answer) {
  QStringList parts{hold.toString(), QString::number(answer.differences)};
  for (const auto& place : answer.places)
    parts << place.peer << place.system << place.label
          << u"%1 %2 %3 %4"_s.arg(place.wanted).arg(place.there).arg(place.ending).arg(place.ended);
  return parts.join(u'\n');
}

} // namespace

HoldElsewhereSection::HoldElsewhereSection(RmDesk& desk, QWidget* parent)
    : PaneSection(tr("In other records systems"), parent), m_desk(&desk) {
  setObjectName(u"holdElsewhere"_s);
  hide();
}

void HoldElsewhereSection::open(const HoldId& hold) {
  if (m_hold != hold)
    hide();
  m_hold = hold;
  m_desk->ask(workspace::HoldElsewhere{hold})
      .then(this, [this, generation = ++m_generation](const Result<workspace::HoldElsewhere::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          take(*answer);
        else
          Q_EMIT failed(answer.error());
      });
}

void HoldElsewhereSection::take(const workspace::HoldElsewhere::Answer& answer) {
  setVisible(!answer.places.empty());
  if (answer.places.empty() || !begin(contentOf(*m_hold, answer)))
    return;
  for (const workspace::HoldElsewhere::Place& place : answer.places)
    addPlace(place);
  if (answer.differences == 0)
    return;
  auto* banner = new Banner(Tone::Conflict, Icon::NotEqual,
                            tr("Missing on %n record(s) there", nullptr, static_cast<int>(answer.differences)),
                            tr("It was taken off there. Here it is in force. Somebody has to say what counts."));
  addWidget(banner);
  connect(banner->addLink(tr("Show Differences")), &QPushButton::clicked, this,
          &HoldElsewhereSection::differencesRequested);
}

void HoldElsewhereSection::addPlace(const workspace::HoldElsewhere::Place& place) {
  const auto records = [](std::int64_t count) { return tr("%n record(s)", nullptr, static_cast<int>(count)); };
  const QString detail = place.isTheirs
                             ? tr("It began there as %1. Releasing it here takes it off there once it has cooled off.")
                                   .arg(visibleText(place.label))
                             : tr("It counts as applied there once the system shows it on a record.");
  QHBoxLayout* row = addLine(Icon::Padlock, Tone::Held, visibleText(place.system), detail);
  if (place.wanted > 0)
    row->addWidget(new Chip(tr("Pending there"), Tone::Due, Icon::Clock), 0, Qt::AlignTop);
  else if (place.there > 0)
    row->addWidget(new Chip(tr("Applied there"), Tone::Held, Icon::Padlock), 0, Qt::AlignTop);
  else if (place.ending > 0)
    row->addWidget(new Chip(tr("Being taken off there"), Tone::Due, Icon::Clock), 0, Qt::AlignTop);
  else
    row->addWidget(new Chip(tr("Not in force there"), Tone::Neutral, Icon::Tick), 0, Qt::AlignTop);
  if (place.there > 0)
    addFact(tr("Confirmed on"), records(place.there));
  if (place.wanted > 0)
    addFact(
        tr("Not confirmed on"),
        place.oldest
            ? tr("%1, the first since %2", "a count, a moment").arg(records(place.wanted), momentText(*place.oldest))
            : records(place.wanted));
  if (place.ending > 0)
    addFact(tr("Being taken off"), records(place.ending));
  if (place.ended > 0)
    addFact(tr("Taken off"), records(place.ended));
}

} // namespace muniment::ui
