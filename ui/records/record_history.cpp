#include "ui/records/record_history.h"

#include "ui/conversations/details_column.h"
#include "ui/conversations/message_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"
#include "ui/records/date_ladder.h"
#include "ui/records/record_words.h"

#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Known = workspace::RecordByName::Answer;
using People = std::map<QString, QString>;

/// What is another in a version than in the one before.
QStringList changesOf(const Record& before, const Record& after, const RecordClass& recordClass) {
  QStringList changes;
  if (before.title != after.title)
    changes.append(RecordHistory::tr("Title, before: %1").arg(visibleText(before.title)));
  if (before.recordClass != after.recordClass)
    changes.append(RecordHistory::tr("Moved to another class"));
  for (const MetadataField& field : recordClass.fields) {
    const QString old = before.metadata.text(field.name);
    if (old != after.metadata.text(field.name))
      changes.append(RecordHistory::tr("%1, before: %2", "a field, its value")
                         .arg(visibleText(field.label.isEmpty() ? field.name : field.label),
                              old.isEmpty() ? RecordHistory::tr("empty") : visibleText(old)));
  }
  return changes;
}

void addOrigin(DetailsColumn& column, const workspace::ConversationById::Answer& conversation) {
  column.addHeading(RecordHistory::tr("Where it comes from"));
  column.addText(visibleText(conversation.summary.conversation.title), TextRole::SmallStrong, Ink::Primary);
  for (const ConversationSource& source : conversation.sources) {
    column.addSource(MessageWords::letter(source.number), visibleText(source.name));
    const QString count = RecordHistory::tr("%n message(s)", nullptr, static_cast<int>(source.messages));
    column.addText(
        source.owner.isEmpty()
            ? RecordHistory::tr("%1, captured %2", "messages, a moment").arg(count, momentText(source.capturedAt))
            : RecordHistory::tr("%1, captured %2, export of %3", "messages, a moment, a person")
                  .arg(count, momentText(source.capturedAt), visibleText(source.owner)));
  }
}

void addVersions(DetailsColumn& column, const Known& known, const People& people) {
  column.addHeading(RecordHistory::tr("Declaration and changes"));
  std::vector<DateLadder::Step> steps;
  for (std::size_t i = 0; i < known.versions.size(); ++i) {
    const Version<Record>& version = known.versions[i];
    const QString who = RecordWords::person(people, version.changedBy);
    DateLadder::Step step;
    step.day = momentText(version.changedAt);
    step.isReached = true;
    if (i == 0) {
      step.title = version.value.state == RecordState::Waiting ? RecordHistory::tr("Declaration asked for")
                                                               : RecordHistory::tr("Declared");
      step.text = RecordHistory::tr("by %1, as class version %2").arg(who).arg(version.value.classVersion);
    } else {
      step.title = RecordHistory::tr("Version %1").arg(version.value.version);
      step.text = QStringList(changesOf(known.versions[i - 1].value, version.value, known.recordClass)).join(u'\n');
      const QString by = RecordHistory::tr("by %1").arg(who);
      step.text = step.text.isEmpty() ? by : step.text + u'\n' + by;
    }
    steps.push_back(std::move(step));
  }
  if (steps.empty())
    steps.push_back({RecordHistory::tr("Only the residual is left"),
                     RecordHistory::tr("Number, class, days and digest; title and details ended with the record."),
                     momentText(known.record.declaredAt), true});
  auto* ladder = new DateLadder(nullptr);
  ladder->setSteps(steps);
  column.addWidget(ladder);
}

} // namespace

RecordHistory::RecordHistory(QWidget* parent) : QScrollArea(parent) {
  setObjectName(u"recordHistory"_s);
  setAccessibleName(tr("History"));
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RecordHistory::setRecord(const Known& known, const workspace::ConversationById::Answer* conversation,
                              const People& people) {
  auto* body = new QWidget;
  body->setBackgroundRole(QPalette::Base);
  body->setAutoFillBackground(true);
  auto* box = new QVBoxLayout(body);
  box->setContentsMargins(24, 16, 24, 16);
  box->setSpacing(4);
  DetailsColumn column(*box);
  if (conversation)
    addOrigin(column, *conversation);
  addVersions(column, known, people);
  column.addHeading(tr("Proof"));
  column.addText(tr("SHA-256 of the manifest, as the ledger has it"));
  column.addDigest(known.record.manifestDigest.toHex());
  box->addStretch(1);
  setWidget(body);
}

} // namespace muniment::ui
