#include "ui/records/record_facts.h"

#include "ui/conversations/details_column.h"
#include "ui/kit/banner.h"
#include "ui/kit/day_text.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"
#include "ui/records/record_words.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

RecordFacts::RecordFacts(QWidget* parent) : QWidget(parent) {
  setObjectName(u"recordFacts"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
}

void RecordFacts::setRecord(const workspace::RecordByName::Answer& known, const std::map<QString, QString>& people) {
  while (QLayoutItem* item = layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  auto* body = new QWidget(this);
  auto* box = new QVBoxLayout(body);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(4);
  layout()->addWidget(body);
  DetailsColumn column(*box);
  addHolds(known.holds, column);
  addLinks(known.links, column);
  if (known.events.empty())
    return;
  column.addHeading(tr("What happened"));
  for (const RecordEvent& event : known.events) {
    const QString happened = tr("%1 on %2", "an event, a day").arg(visibleText(event.code), dayText(event.happenedOn));
    column.addText(happened, TextRole::SmallStrong, Ink::Primary);
    if (!event.note.isEmpty())
      column.addText(visibleText(event.note));
    column.addText(tr("Noted by %1, %2", "a person, a moment")
                       .arg(RecordWords::person(people, event.notedBy), momentText(event.notedAt)),
                   TextRole::Small, Ink::Tertiary);
  }
}

void RecordFacts::addHolds(const workspace::KnownHolds& holds, DetailsColumn& column) {
  if (!holds.isHeld())
    return;
  column.addHeading(tr("Held"));
  for (const Hold& hold : holds.holds) {
    const QString until = hold.coolsUntil
                              ? tr("It was released and still blocks until %1.").arg(dayText(*hold.coolsUntil))
                              : tr("It blocks destruction, whatever the date.");
    column.addWidget(
        new Banner(Tone::Held, Icon::Padlock,
                   tr("%1 %2", "code and name of a hold").arg(visibleText(hold.code), visibleText(hold.name)), until));
  }
  if (holds.others)
    column.addWidget(new Banner(Tone::Held, Icon::Padlock, tr("Blocked; ask legal"),
                                tr("Nothing of this record may be destroyed. More is not open to you.")));
}

void RecordFacts::addLinks(const std::vector<workspace::RecordByName::Link>& links, DetailsColumn& column) {
  if (links.empty())
    return;
  column.addHeading(tr("Other records"));
  for (const workspace::RecordByName::Link& link : links) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new PlainLabel(RecordWords::link(link.kind), TextRole::Small, Ink::Secondary));
    auto* number = new QPushButton(RecordWords::unbroken(link.other.number), line);
    setButtonKind(number, ButtonKind::Link);
    setCompact(number);
    row->addWidget(number);
    row->addWidget(new ElidedLabel(RecordWords::unbroken(link.other.title), TextRole::Small, Ink::Primary), 1);
    connect(number, &QPushButton::clicked, this, [this, id = link.other.id] { Q_EMIT recordRequested(id); });
    column.addWidget(line);
  }
}

} // namespace muniment::ui
