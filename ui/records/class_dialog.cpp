#include "ui/records/class_dialog.h"

#include "ui/kit/banner.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"
#include "ui/records/fields_editor.h"
#include "ui/records/record_words.h"

#include <QtCore/QTimer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 300; // ms
constexpr int kWidth = 640;
constexpr std::size_t kExamples = 3;

ActDialog::Text textFor(const RecordClass& known) {
  if (known.id.isNull())
    return {ClassDialog::tr("New class"), ClassDialog::tr("A place in the file plan for what belongs together."),
            ClassDialog::tr("Add Class")};
  return {
      ClassDialog::tr("Edit %1 %2", "code and name of a class").arg(visibleText(known.code), visibleText(known.name)),
      ClassDialog::tr("What was declared before keeps saying which version was in force then."),
      ClassDialog::tr("Change Class")};
}

QHBoxLayout* side(QWidget* first, QWidget* second, int share = 1) {
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(first, share);
  row->addWidget(second, 2);
  return row;
}

} // namespace

ClassDialog::ClassDialog(RecordDesk& desk, const FilePlanModel& plan, const std::vector<Schedule>& schedules,
                         RecordClass known, QWidget* parent)
    : ActDialog(textFor(known), parent), m_desk(&desk), m_known(std::move(known)), m_typing(new QTimer(this)) {
  setObjectName(u"classDialog"_s);
  setMinimumWidth(kWidth);
  addIdentity(plan);
  addRules(schedules);
  addDay();
  m_effect = new Banner(Tone::Neutral, Icon::Info, {}, {}, this);
  m_effect->hide();
  body()->addWidget(m_effect);
  m_mayShorten = new QCheckBox(tr("Some records are kept shorter than now, and that is meant"), this);
  m_mayShorten->setObjectName(u"mayShorten"_s);
  m_mayShorten->hide();
  body()->addWidget(m_mayShorten);
  if (!isNew())
    addPassphrase();
  m_typing->setSingleShot(true);
  m_typing->setInterval(kTypingPause);
  connect(m_typing, &QTimer::timeout, this, &ClassDialog::look);
  const auto changed = [this] {
    m_isLooked = isNew();
    m_typing->start();
    weigh();
  };
  for (QLineEdit* line : findChildren<QLineEdit*>())
    connect(line, &QLineEdit::textChanged, this, &ClassDialog::weigh);
  for (QComboBox* choice : {m_parent, m_schedule})
    connect(choice, &QComboBox::currentIndexChanged, this, changed);
  for (QCheckBox* box : {m_approval, m_closed, m_mayShorten})
    connect(box, &QCheckBox::toggled, this, &ClassDialog::weigh);
  connect(m_fields, &FieldsEditor::changed, this, &ClassDialog::weigh);
  changed();
}

void ClassDialog::addIdentity(const FilePlanModel& plan) {
  m_code = new QLineEdit(m_known.code, this);
  m_code->setObjectName(u"classCode"_s);
  m_name = new QLineEdit(m_known.name, this);
  m_name->setObjectName(u"className"_s);
  m_codeRow = new FormRow(tr("Code"), m_code, FormRow::Need::Required, this);
  body()->addLayout(side(m_codeRow, new FormRow(tr("Name"), m_name, FormRow::Need::Required, this)));
  m_parent = new QComboBox(this);
  m_parent->setObjectName(u"classParent"_s);
  m_parent->addItem(tr("At the top of the plan"), QString());
  for (const FilePlanModel::Place& place : plan.places()) {
    if (place.value.id == m_known.id)
      continue;
    m_otherCodes.insert(place.value.code);
    m_parent->addItem(plan.indexOf(place.value.id).data().toString(), place.value.id.toString());
  }
  const QString parent = m_known.parent ? m_known.parent->toString() : QString();
  m_parent->setCurrentIndex(std::max(0, m_parent->findData(parent)));
  if (isNew() && m_known.parent && plan.find(*m_known.parent))
    m_code->setText(plan.find(*m_known.parent)->value.code + u'.');
  body()->addWidget(new FormRow(tr("Lies in"), m_parent, FormRow::Need::Optional, this));
}

void ClassDialog::addRules(const std::vector<Schedule>& schedules) {
  m_schedule = new QComboBox(this);
  m_schedule->setObjectName(u"classSchedule"_s);
  m_schedule->addItem(tr("That of the class above"), QString());
  for (const Schedule& schedule : schedules) {
    if (schedule.status == ScheduleStatus::Active || schedule.id == m_known.schedule)
      m_schedule->addItem(
          tr("%1 %2", "code and title of a schedule").arg(visibleText(schedule.code), visibleText(schedule.title)),
          schedule.id.toString());
  }
  const QString chosen = m_known.schedule ? m_known.schedule->toString() : QString();
  m_schedule->setCurrentIndex(std::max(0, m_schedule->findData(chosen)));
  m_authority = new QLineEdit(m_known.authority, this);
  m_authority->setObjectName(u"classAuthority"_s);
  body()->addLayout(side(new FormRow(tr("Schedule"), m_schedule, FormRow::Need::Optional, this),
                         new FormRow(tr("Rule or law behind it"), m_authority, FormRow::Need::Optional, this), 2));
  m_vital = new QLineEdit(m_known.vitalMonths > 0 ? QString::number(m_known.vitalMonths) : QString(), this);
  m_vital->setObjectName(u"classVital"_s);
  auto* vital = new FormRow(tr("Vital: looked through every so many months"), m_vital, FormRow::Need::Optional, this);
  body()->addWidget(vital);
  m_approval = new QCheckBox(tr("A declaration needs a second person"), this);
  m_approval->setChecked(m_known.approval);
  body()->addWidget(m_approval);
  m_closed = new QCheckBox(tr("Closed: takes no new record"), this);
  m_closed->setChecked(m_known.state == RecordClass::State::Closed);
  m_closed->setVisible(!isNew());
  body()->addWidget(m_closed);
  body()->addWidget(new PlainLabel(tr("Details that the class asks for"), TextRole::SmallStrong, Ink::Secondary, this));
  m_fields = new FieldsEditor(m_known.fields, this);
  body()->addWidget(m_fields);
}

void ClassDialog::addDay() {
  m_later = new QCheckBox(tr("Takes effect on a later day"), this);
  m_later->setObjectName(u"takesEffectLater"_s);
  m_from = new QDateEdit(m_desk->today().addDays(1), this);
  m_from->setObjectName(u"takesEffect"_s);
  m_from->setAccessibleName(tr("First day of the change"));
  m_from->setCalendarPopup(true);
  m_from->setDisplayFormat(dayFormat());
  m_from->setMinimumDate(m_desk->today().addDays(1));
  m_from->setEnabled(false);
  connect(m_later, &QCheckBox::toggled, m_from, &QWidget::setEnabled);
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(m_later);
  row->addWidget(m_from);
  row->addStretch(1);
  body()->addLayout(row);
  m_later->setVisible(!isNew());
  m_from->setVisible(!isNew());
}

RecordClass ClassDialog::value() const {
  RecordClass value = m_known;
  value.code = m_code->text().trimmed();
  value.name = m_name->text().trimmed();
  value.parent = ClassId::parse(m_parent->currentData().toString());
  value.schedule = ScheduleId::parse(m_schedule->currentData().toString());
  value.authority = m_authority->text().trimmed();
  value.vitalMonths = m_vital->text().trimmed().toInt();
  value.approval = m_approval->isChecked();
  value.state = m_closed->isChecked() ? RecordClass::State::Closed : RecordClass::State::Open;
  value.fields = m_fields->fields();
  return value;
}

RecordAct ClassDialog::command() const {
  if (isNew())
    return workspace::AddClass{value()};
  return workspace::ChangeClass{value(), m_mayShorten->isChecked(),
                                m_later->isChecked() ? std::optional(m_from->date()) : std::nullopt};
}

void ClassDialog::look() {
  if (isNew())
    return;
  m_desk->ask(workspace::ClassChangePreview{value()})
      .then(this, [this, generation = ++m_generation](const Result<records::PlanEffect>& effect) {
        if (generation != m_generation)
          return;
        if (!effect)
          return showProblem(effect.error());
        m_isLooked = true;
        showEffect(*effect);
      });
}

void ClassDialog::showEffect(const records::PlanEffect& effect) {
  QStringList parts;
  if (effect.shorter > 0)
    parts.append(tr("%n record(s) would be kept shorter.", nullptr, static_cast<int>(effect.shorter)));
  if (effect.longer > 0)
    parts.append(tr("%n record(s) would be kept longer.", nullptr, static_cast<int>(effect.longer)));
  if (effect.undefined > 0)
    parts.append(tr("%n record(s) would have no date any more.", nullptr, static_cast<int>(effect.undefined)));
  if (effect.same > 0)
    parts.append(tr("%n record(s) keep their date.", nullptr, static_cast<int>(effect.same)));
  for (const auto& example : std::span(effect.examples).first(std::min(kExamples, effect.examples.size())))
    parts.append(tr("%1: %2, then %3.", "number of a record, until a day, until another day")
                     .arg(RecordWords::unbroken(example.number), RecordWords::keeping(example.comparison.before),
                          RecordWords::keeping(example.comparison.after)));
  const bool shorter = effect.shorter > 0;
  m_effect->setContent(shorter ? Tone::Due : Tone::Neutral, shorter ? Icon::Triangle : Icon::Info,
                       parts.isEmpty() ? tr("No record is affected") : tr("What the change does"),
                       parts.isEmpty() ? tr("Every date stays as it is.") : parts.join(u' '));
  m_effect->show();
  m_mayShorten->setVisible(shorter);
  weigh();
}

void ClassDialog::weigh() {
  const bool taken = m_otherCodes.contains(m_code->text().trimmed());
  m_codeRow->setError(taken ? tr("Another class has this code.") : QString());
  bool isNumber = true;
  const int months = m_vital->text().trimmed().toInt(&isNumber);
  const bool vitalIsRight = m_vital->text().trimmed().isEmpty() || (isNumber && months > 0);
  const bool shortens = !m_mayShorten->isHidden() && !m_mayShorten->isChecked();
  setMissing(m_code->text().trimmed().isEmpty() || taken ? tr("The code is still missing")
             : m_name->text().trimmed().isEmpty()        ? tr("The name is still missing")
             : !vitalIsRight                             ? tr("The months are not a number")
             : !m_isLooked                               ? tr("Looking who is affected")
             : shortens                                  ? tr("Say that the shorter keeping is meant")
             : !isNew() && passphrase().isEmpty()        ? tr("The passphrase is still missing")
                                                         : QString());
}

} // namespace muniment::ui
