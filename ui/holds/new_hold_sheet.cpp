#include "ui/holds/new_hold_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/holds/hold_words.h"
#include "ui/holds/note_people.h"
#include "ui/holds/reach_preview.h"
#include "ui/holds/targets_editor.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/sentence_row.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kNoticeHeight = 84;
constexpr int kDaysToAcknowledge = 7;
constexpr int kMostDays = 3650;

QDateEdit* dateField(QDate day, const QString& objectName) {
  auto* field = new QDateEdit(day);
  field->setObjectName(objectName);
  field->setDisplayFormat(dayFormat());
  field->setMaximumDate(day);
  return field;
}

} // namespace

NewHoldSheet::NewHoldSheet(HoldsDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(
          SheetFrame::layOut(*this,
                             {tr("New hold"), tr("What it covers may not be destroyed, whatever its schedule says."),
                              tr("Apply Hold"), tr("Save as Prepared")},
                             SheetFrame::Sides::Two)) {
  setObjectName(u"newHoldSheet"_s);
  addFacts();
  addDates();
  m_targets = new TargetsEditor(desk, this);
  m_frame.enter->addWidget(m_targets);
  addNotice();
  m_frame.enter->addStretch(1);
  m_reach = new ReachPreview(desk, HoldId(), this);
  m_frame.follows->addWidget(m_reach);
  addConsequences();
  connect(m_targets, &TargetsEditor::changed, this, [this] {
    m_reach->setTargets(m_targets->targets(), static_cast<int>(m_targets->unknown().size()));
    check();
  });
  connect(m_name, &QLineEdit::textChanged, this, &NewHoldSheet::check);
  connect(m_trigger, &QLineEdit::textChanged, this, &NewHoldSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, [this] { go(true); });
  connect(m_frame.second, &QPushButton::clicked, this, [this] { go(false); });
  resize(980, 780);
  askMatters();
  check();
  m_name->setFocus();
}

void NewHoldSheet::addFacts() {
  m_name = new QLineEdit;
  m_name->setObjectName(u"newHold.name"_s);
  m_frame.enter->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Required));
  m_matter = new QComboBox;
  m_matter->setObjectName(u"newHold.matter"_s);
  m_matter->addItem(tr("No matter: everybody sees this hold"), QString());
  auto* matter = new FormRow(tr("Matter"), m_matter);
  matter->setHint(tr("Only the members of a matter see its holds. Others read that something is held."));
  m_frame.enter->addWidget(matter);
  m_trigger = new QLineEdit;
  m_trigger->setObjectName(u"newHold.trigger"_s);
  m_frame.enter->addWidget(new FormRow(tr("Event that makes it necessary"), m_trigger, FormRow::Need::Required));
  m_authority = new QLineEdit;
  m_authority->setObjectName(u"newHold.authority"_s);
  m_frame.enter->addWidget(new FormRow(tr("Ordered by"), m_authority));
}

void NewHoldSheet::addDates() {
  const QDate today = dayOf(m_desk->now());
  m_aware = dateField(today, u"newHold.aware"_s);
  m_issued = dateField(today, u"newHold.issued"_s);
  m_days = new QSpinBox;
  m_days->setObjectName(u"newHold.days"_s);
  m_days->setRange(1, kMostDays);
  m_days->setValue(kDaysToAcknowledge);
  m_days->setSuffix(tr(" days"));
  auto* row = new QHBoxLayout;
  row->setSpacing(16);
  row->addWidget(new FormRow(tr("Aware since"), m_aware), 1, Qt::AlignTop);
  row->addWidget(new FormRow(tr("Issued"), m_issued), 1, Qt::AlignTop);
  row->addWidget(new FormRow(tr("Time to acknowledge"), m_days), 1, Qt::AlignTop);
  m_frame.enter->addLayout(row);
}

void NewHoldSheet::addNotice() {
  m_notice = new QPlainTextEdit(HoldWords::noticeTemplate());
  m_notice->setObjectName(u"newHold.notice"_s);
  m_notice->setTabChangesFocus(true);
  m_notice->setFixedHeight(kNoticeHeight);
  auto* notice = new FormRow(tr("Notice to the custodians"), m_notice);
  notice->setHint(tr("Each person on the list is asked to acknowledge this text."));
  m_frame.enter->addSpacing(4);
  m_frame.enter->addWidget(notice);
  m_collect = new QCheckBox(tr("Give me a task to collect what each of them has"));
  m_collect->setObjectName(u"newHold.collect"_s);
  m_collect->setChecked(true);
  m_frame.enter->addWidget(m_collect);
}

void NewHoldSheet::addConsequences() {
  QVBoxLayout* column = m_frame.follows;
  column->addSpacing(12);
  column->addWidget(new PlainLabel(tr("What follows"), TextRole::SmallStrong, Ink::Secondary));
  addSentence(column, Icon::Padlock,
              tr("Nothing of this can be destroyed from the moment it is applied, also not by an approved "
                 "disposition."),
              Tone::Held);
  addSentence(column, Icon::Chat, tr("What these people write later, and what a query finds later, is held as well."));
  addSentence(column, Icon::Bell,
              tr("Each custodian gets a task to acknowledge the notice, and a reminder when it is late."));
  addSentence(column, Icon::People, tr("To end it, two persons must sign, one of them a legal reviewer."));
  column->addStretch(1);
}

void NewHoldSheet::askMatters() {
  m_desk->ask(workspace::Matters()).then(this, [this](const Result<std::vector<Matter>>& matters) {
    if (!matters)
      return;
    for (const Matter& matter : *matters)
      m_matter->addItem(HoldWords::name(matter), matter.id.toString());
  });
}

void NewHoldSheet::check() {
  const bool isNamed = !m_name->text().trimmed().isEmpty();
  m_frame.second->setEnabled(isNamed);
  if (!isNamed)
    return m_frame.setProblem(tr("The name is still missing"));
  if (m_trigger->text().trimmed().isEmpty())
    return m_frame.setProblem(tr("The event is still missing"));
  if (m_targets->isEmpty())
    return m_frame.setProblem(tr("Nobody and nothing is named yet"));
  m_frame.setProblem({});
}

void NewHoldSheet::setBusy(bool busy) {
  m_frame.enter->parentWidget()->setEnabled(!busy);
  m_frame.action->setEnabled(!busy);
  m_frame.second->setEnabled(!busy);
}

void NewHoldSheet::go(bool apply) {
  setBusy(true);
  if (!apply)
    return create({}, false);
  notePeople(*m_desk, this, m_targets->unknown(), [this](const Result<std::vector<workspace::WantedTarget>>& noted) {
    if (!noted)
      return fail(noted.error());
    std::vector<workspace::WantedTarget> targets = m_targets->targets();
    targets.insert(targets.end(), noted->begin(), noted->end());
    create(std::move(targets), true);
  });
}

void NewHoldSheet::create(std::vector<workspace::WantedTarget> targets, bool apply) {
  if (m_hold)
    return apply ? this->apply(std::move(targets)) : finish(false);
  workspace::CreateHold command;
  command.name = m_name->text().trimmed();
  command.matter = MatterId::parse(m_matter->currentData().toString());
  command.trigger = m_trigger->text().trimmed();
  command.authority = m_authority->text().trimmed();
  command.awareOn = m_aware->date();
  command.issuedOn = m_issued->date();
  command.noticeText = m_notice->toPlainText().trimmed();
  m_desk->run(command).then(this, [this, targets = std::move(targets), apply](const Result<workspace::Receipt>& made) {
    if (!made)
      return fail(made.error());
    m_hold = HoldId::parse(made->outcome.text(u"hold"));
    m_code = made->outcome.text(u"code");
    if (apply)
      this->apply(targets);
    else
      finish(false);
  });
}

void NewHoldSheet::apply(std::vector<workspace::WantedTarget> targets) {
  m_desk->run(workspace::ApplyHold{*m_hold, std::move(targets), m_days->value(), m_collect->isChecked()})
      .then(this, [this](const Result<workspace::Receipt>& applied) {
        if (applied)
          finish(true);
        else
          fail(applied.error());
      });
}

void NewHoldSheet::finish(bool isApplied) {
  Q_EMIT made(m_hold.value_or(HoldId()), m_code, isApplied);
  accept();
}

void NewHoldSheet::fail(const Error& error) {
  setBusy(false);
  m_targets->refresh(); // some of the people may be known by now
  m_frame.showFailure(
      m_hold ? tr("%1 is prepared, and nothing is held yet. %2", "code, what went wrong").arg(m_code, errorText(error))
             : errorText(error));
}

} // namespace muniment::ui
