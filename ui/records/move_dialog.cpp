#include "ui/records/move_dialog.h"

#include "ui/kit/banner.h"
#include "ui/kit/form_row.h"
#include "ui/kit/visible_text.h"
#include "ui/records/metadata_fields.h"
#include "ui/records/record_words.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using records::DueChange;

constexpr qsizetype kShortestReason = 10;

QString titleOf(const std::vector<Record>& records) {
  if (records.size() == 1)
    return MoveDialog::tr("Move %1 to another class").arg(RecordWords::unbroken(records.front().number));
  return MoveDialog::tr("Move %n record(s) to another class", nullptr, static_cast<int>(records.size()));
}

} // namespace

MoveDialog::MoveDialog(RecordDesk& desk, std::vector<Record> records, const FilePlanModel& plan,
                       const std::optional<ClassId>& target, QWidget* parent)
    : ActDialog({titleOf(records), records.size() == 1 ? RecordWords::unbroken(records.front().title) : QString(),
                 tr("Move")},
                parent),
      m_desk(&desk), m_records(std::move(records)), m_class(new QComboBox(this)), m_fields(new MetadataFields(this)),
      m_effect(new Banner(Tone::Neutral, Icon::Info, {}, {}, this)), m_reason(new QLineEdit(this)) {
  setObjectName(u"moveDialog"_s);
  m_class->setObjectName(u"moveClass"_s);
  m_class->addItem(tr("Choose a class"), -1);
  for (const FilePlanModel::Place& place : plan.places()) {
    if (place.value.state == RecordClass::State::Closed)
      continue;
    m_class->addItem(plan.indexOf(place.value.id).data().toString(), static_cast<int>(m_classes.size()));
    if (target == place.value.id)
      m_class->setCurrentIndex(m_class->count() - 1);
    m_classes.push_back(place.value);
  }
  body()->addWidget(new FormRow(tr("New class"), m_class, FormRow::Need::Required, this));
  body()->addWidget(m_fields);
  body()->addWidget(m_effect);
  m_reason->setObjectName(u"moveReason"_s);
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required, this);
  reason->setHint(tr("At least 10 letters; whoever agrees reads it."));
  m_reasonRow = reason;
  body()->addWidget(reason);
  m_passphraseRow = addPassphrase();
  connect(m_class, &QComboBox::currentIndexChanged, this, &MoveDialog::chooseClass);
  connect(m_fields, &MetadataFields::changed, this, &MoveDialog::weigh);
  for (QLineEdit* line : findChildren<QLineEdit*>())
    connect(line, &QLineEdit::textChanged, this, &MoveDialog::weigh);
  chooseClass();
}

const RecordClass* MoveDialog::target() const {
  const int chosen = m_class->currentData().toInt();
  return chosen < 0 ? nullptr : &m_classes[static_cast<std::size_t>(chosen)];
}

void MoveDialog::chooseClass() {
  const RecordClass* chosen = target();
  std::vector<MetadataField> fields = chosen ? chosen->fields : std::vector<MetadataField>();
  const bool isOne = m_records.size() == 1;
  if (!isOne) { // each keeps what it has; what is entered here fills what is missing
    for (MetadataField& field : fields)
      field.required = false;
  }
  m_fields->setFields(fields, isOne ? m_records.front().metadata : Json(Json::Object()), true);
  look();
}

Json MoveDialog::metadataOf(const Record& record) const {
  const RecordClass* chosen = target();
  const Json entered = m_fields->values();
  Json::Object metadata;
  for (const MetadataField& field : chosen ? chosen->fields : std::vector<MetadataField>()) {
    const QString text = entered.text(field.name).isEmpty() && m_records.size() > 1 ? record.metadata.text(field.name)
                                                                                    : entered.text(field.name);
    if (!text.isEmpty())
      metadata.emplace(field.name, text);
  }
  return metadata;
}

void MoveDialog::look() {
  m_looked.clear();
  ++m_generation;
  if (const RecordClass* chosen = target()) {
    const std::size_t count = std::min(m_records.size(), kMostLookedAt);
    for (const Record& record : std::span(m_records).first(count)) {
      m_desk->ask(workspace::ReclassifyPreview{record.id, chosen->id, metadataOf(record)})
          .then(this, [this, id = record.id,
                       generation = m_generation](const Result<workspace::ReclassifyPreview::Answer>& answer) {
            if (generation != m_generation)
              return;
            if (!answer)
              return showProblem(answer.error());
            m_looked.insert_or_assign(id, *answer);
            showEffect();
          });
    }
  }
  showEffect();
}

void MoveDialog::showEffect() {
  std::map<DueChange, int> counts;
  bool needsTwo = false;
  for (const auto& [id, answer] : m_looked) {
    ++counts[answer.due.change];
    needsTwo = needsTwo || answer.needsTwoPersons;
  }
  m_reasonRow->setVisible(needsTwo);
  m_passphraseRow->setVisible(needsTwo);
  m_effect->setVisible(!m_looked.empty());
  if (m_looked.empty())
    return weigh();
  const int shorter = counts[DueChange::Shorter];
  QString sentence;
  if (m_records.size() == 1) {
    const records::DueComparison& due = m_looked.begin()->second.due;
    sentence = tr("It is kept %1 where it is, and %2 in the new class.", "until a day, until another day")
                   .arg(RecordWords::keeping(due.before), RecordWords::keeping(due.after));
  } else {
    QStringList parts;
    if (shorter > 0)
      parts.append(tr("%n would be kept shorter.", nullptr, shorter));
    if (const int longer = counts[DueChange::Longer] + counts[DueChange::NewlyUndefined]; longer > 0)
      parts.append(tr("%n would be kept longer.", nullptr, longer));
    if (const int same = counts[DueChange::Same]; same > 0)
      parts.append(tr("%n would be kept as long as now.", nullptr, same));
    sentence = parts.join(u' ');
  }
  if (needsTwo)
    sentence = tr("%1 A second person has to agree.", "what the move does").arg(sentence);
  m_effect->setContent(needsTwo ? Tone::Due : Tone::Neutral, needsTwo ? Icon::Triangle : Icon::Calendar,
                       shorter > 0 ? tr("Kept shorter than now") : tr("How long it is kept"), sentence);
  weigh();
}

void MoveDialog::weigh() {
  const RecordClass* chosen = target();
  const bool isSame =
      chosen && std::ranges::all_of(m_records, [&](const Record& record) { return record.recordClass == chosen->id; });
  const bool isWhole = !chosen || std::ranges::all_of(m_records, [&](const Record& record) {
    return records::problemsOf(chosen->fields, metadataOf(record)).empty();
  });
  const bool needsTwo = !m_reasonRow->isHidden();
  setMissing(!chosen                                                           ? tr("The class is still missing")
             : isSame                                                          ? tr("That is where it lies already")
             : !isWhole                                                        ? tr("The new class asks for more")
             : needsTwo && m_reason->text().trimmed().size() < kShortestReason ? tr("The reason is still missing")
             : needsTwo && passphrase().isEmpty()                              ? tr("The passphrase is still missing")
                                                                               : QString());
}

std::vector<RecordAct> MoveDialog::commands() const {
  std::vector<RecordAct> acts;
  for (const Record& record : m_records) {
    if (record.recordClass == target()->id)
      continue;
    const workspace::ReclassifyRecord move{record.id, record.version, target()->id, metadataOf(record)};
    const auto looked = m_looked.find(record.id);
    if (looked != m_looked.end() && looked->second.needsTwoPersons)
      acts.emplace_back(workspace::ReclassifyByTwo{move, m_reason->text().trimmed()});
    else
      acts.emplace_back(move);
  }
  return acts;
}

} // namespace muniment::ui
