#include "ui/rules/new_rule_sheet.h"

#include "core/rules/action_catalogue.h"
#include "core/rules/event_catalogue.h"
#include "core/rules/fact_catalogue.h"
#include "core/rules/sentence.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/rule_draft.h"
#include "ui/rules/rule_words.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPurposeHeight = 72;
constexpr int kLongestName = 120;
constexpr int kLongestItem = 24; ///< letters by which a choice is measured; a longer one is cut when closed

QComboBox* choiceField(const QString& objectName) {
  auto* field = new QComboBox;
  field->setObjectName(objectName);
  field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  field->setMinimumContentsLength(kLongestItem);
  return field;
}

} // namespace

NewRuleSheet::NewRuleSheet(QWidget* parent) : NewRuleSheet(nullptr, parent) {}

NewRuleSheet::NewRuleSheet(const RuleDefinition& known, QWidget* parent) : NewRuleSheet(&known, parent) {}

NewRuleSheet::NewRuleSheet(const RuleDefinition* known, QWidget* parent)
    : QDialog(parent), m_definition(known ? *known : RuleDefinition()),
      m_frame(SheetFrame::layOut(
          *this,
          known ? SheetFrame::Text{tr("Name and purpose"), tr("What others read first."), tr("Use This Name")}
                : SheetFrame::Text{tr("New rule"), tr("Nothing is saved and nothing happens until you say so."),
                                   tr("Continue With the Sentence")},
          known ? SheetFrame::Sides::One : SheetFrame::Sides::Two)),
      m_name(new QLineEdit(m_definition.name)), m_purpose(new QPlainTextEdit(m_definition.explanation)) {
  setObjectName(u"newRuleSheet"_s);
  m_name->setObjectName(u"newRuleSheet.name"_s);
  m_name->setMaxLength(kLongestName);
  m_purpose->setObjectName(u"newRuleSheet.purpose"_s);
  m_purpose->setTabChangesFocus(true);
  m_purpose->setFixedHeight(kPurposeHeight);
  m_frame.enter->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Required));
  m_frame.enter->addWidget(new FormRow(tr("What it is for"), m_purpose));
  if (!known) {
    addSteps();
    addSentence();
  }
  m_frame.enter->addStretch(1);
  connect(m_name, &QLineEdit::textChanged, this, &NewRuleSheet::take);
  connect(m_purpose, &QPlainTextEdit::textChanged, this, &NewRuleSheet::take);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(known ? QSize(520, 360) : QSize(800, 520));
  take();
  m_name->setFocus();
}

void NewRuleSheet::addSteps() {
  m_when = choiceField(u"newRuleSheet.when"_s);
  for (const rules::EventKind& kind : rules::eventKinds()) {
    const QString verb = QString::fromLatin1(kind.verb);
    m_when->addItem(tr("When %1").arg(rules::phraseOfEvent(verb)), verb);
  }
  m_when->addItem(tr("At a time of the day"), u"/clock"_s);
  m_when->addItem(tr("Before or after a date"), u"/date"_s);
  m_when->addItem(tr("When a question stays unanswered"), u"/silence"_s);
  m_condition = choiceField(u"newRuleSheet.condition"_s);
  m_condition->addItem(tr("On no condition"));
  for (const rules::FactTest& test : rules::factTests())
    m_condition->addItem(RuleWords::blank(test.phrase), QVariantList{int(test.fact), int(test.test)});
  m_step = choiceField(u"newRuleSheet.step"_s);
  for (const rules::ActionKind& kind : rules::actionKinds())
    m_step->addItem(RuleWords::blank(kind.phrase), QString::fromLatin1(kind.name));
  m_step->setCurrentIndex(m_step->findData(u"task"_s));
  m_frame.enter->addWidget(new FormRow(tr("1. When does it look?"), m_when));
  m_frame.enter->addWidget(new FormRow(tr("2. On which condition?"), m_condition));
  m_frame.enter->addWidget(new FormRow(tr("3. What does it do?"), m_step));
  for (QComboBox* field : {m_when, m_condition, m_step})
    connect(field, &QComboBox::currentIndexChanged, this, &NewRuleSheet::take);
}

void NewRuleSheet::addSentence() {
  m_frame.follows->addWidget(new PlainLabel(tr("The rule so far"), TextRole::SmallStrong, Ink::Secondary));
  m_sentence = new PlainLabel({}, TextRole::PaneTitle);
  m_sentence->setWordWrap(true);
  m_frame.follows->addWidget(m_sentence);
  auto* note = new PlainLabel(tr("Every value can be changed in the sentence, and further conditions and steps can be "
                                 "added there. Then try it on the past before you switch it on."),
                              TextRole::Body, Ink::Secondary);
  note->setWordWrap(true);
  m_frame.follows->addWidget(note);
  m_frame.follows->addStretch(1);
}

void NewRuleSheet::take() {
  m_definition.name = m_name->text().trimmed();
  m_definition.explanation = m_purpose->toPlainText().trimmed();
  if (m_when) {
    RuleDraft draft(RuleDefinition{m_definition.name, m_definition.explanation, {}, {}, {}, {}, {}});
    RuleTrigger& trigger = draft.definition().trigger;
    const QString when = m_when->currentData().toString();
    if (when == "/clock"_L1) {
      trigger.kind = RuleTrigger::Kind::Clock;
    } else if (when == "/date"_L1) {
      trigger.kind = RuleTrigger::Kind::Date;
      trigger.days = -30;
    } else if (when == "/silence"_L1) {
      trigger.kind = RuleTrigger::Kind::Silence;
      trigger.verbs = {u"question.asked"_s};
      trigger.awaited = {u"answer.taken"_s};
    } else {
      trigger.verbs = {when};
    }
    if (const QVariantList test = m_condition->currentData().toList(); test.size() == 2)
      draft.addTest(static_cast<RuleFact>(test[0].toInt()), static_cast<RuleCondition::Test>(test[1].toInt()));
    draft.addAction(m_step->currentData().toString());
    m_definition = draft.definition();
    m_sentence->setText(visibleText(rules::plainText(rules::sentenceOf(m_definition))));
  }
  check();
}

void NewRuleSheet::check() {
  m_frame.setProblem(m_definition.name.isEmpty() ? tr("The name is still missing") : QString());
}

} // namespace muniment::ui
