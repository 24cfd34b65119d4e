#include "ui/people/people_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"
#include "ui/people/answer_limits_sheet.h"
#include "ui/people/deputy_sheet.h"
#include "ui/people/people_model.h"
#include "ui/people/plan_part_sheet.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortestReason = workspace::kShortestReasonForRights;

PlainLabel* wrapped(TextRole role, Ink ink) {
  auto* label = new PlainLabel({}, role, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

PeopleSheet::PeopleSheet(PeopleDesk& desk, Instant now, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_now(now),
      m_frame(SheetFrame::layOut(
          *this,
          {tr("People and rights"),
           tr("Who may do what, why, and who decides while somebody is away. Each change is signed and in the ledger."),
           tr("Save Rights")},
          SheetFrame::Sides::Two)),
      m_model(new PeopleModel(this)) {
  setObjectName(u"peopleSheet"_s);
  addList();
  addRights();
  addPart();
  addAway();
  connect(m_frame.action, &QPushButton::clicked, this, &PeopleSheet::save);
  resize(1200, 760);
  check();
  refresh();
}

void PeopleSheet::addList() {
  m_table = new TableView(tr("People"));
  m_table->setObjectName(u"peopleSheet.people"_s);
  m_table->setModel(m_model);
  m_table->setMinimumHeight(320);
  QHeaderView* head = m_table->horizontalHeader();
  head->setStretchLastSection(false);
  head->setSectionResizeMode(PeopleModel::May, QHeaderView::Stretch);
  head->resizeSection(PeopleModel::Name, 140);
  head->resizeSection(PeopleModel::Away, 272);
  m_frame.enter->addWidget(m_table, 1);
  m_limitsAct = new QPushButton(tr("Limits for Answers…"));
  m_limitsAct->setObjectName(u"peopleSheet.limits"_s);
  m_limitsAct->setAutoDefault(false);
  m_limitsAct->setEnabled(false);
  m_frame.enter->addWidget(m_limitsAct, 0, Qt::AlignLeading);
  connect(m_limitsAct, &QPushButton::clicked, this, &PeopleSheet::changeLimits);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PeopleSheet::showPerson);
}

void PeopleSheet::addRights() {
  m_name = new PlainLabel({}, TextRole::PaneTitle);
  m_frame.follows->addWidget(m_name);
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  for (const Role role : allRoles()) {
    if (role == Role::Connector)
      continue;
    auto* tick = new QCheckBox(PeopleWords::name(role));
    tick->setObjectName(u"peopleSheet."_s + roleCode(role));
    tick->setToolTip(plainToolTip(PeopleWords::meaning(role)));
    tick->setAccessibleDescription(PeopleWords::meaning(role));
    column->addWidget(tick);
    m_roles.emplace(role, tick);
    connect(tick, &QCheckBox::toggled, this, &PeopleSheet::check);
  }
  box->setFocusProxy(m_roles.begin()->second);
  m_frame.follows->addWidget(new PlainLabel(tr("May act as"), TextRole::SmallStrong, Ink::Secondary));
  m_frame.follows->addWidget(box);
  m_active = new QCheckBox(tr("May act at all"));
  m_active->setObjectName(u"peopleSheet.active"_s);
  m_frame.follows->addWidget(m_active);
  m_reason = new QLineEdit;
  m_reason->setObjectName(u"peopleSheet.reason"_s);
  m_frame.follows->addWidget(new FormRow(tr("Reason for the change"), m_reason, FormRow::Need::Required));
  connect(m_active, &QCheckBox::toggled, this, &PeopleSheet::check);
  connect(m_reason, &QLineEdit::textChanged, this, &PeopleSheet::check);
}

void PeopleSheet::addPart() {
  m_frame.follows->addSpacing(4);
  m_frame.follows->addWidget(new PlainLabel(tr("Classes and units"), TextRole::SmallStrong, Ink::Secondary));
  m_part = wrapped(TextRole::Body, Ink::Primary);
  m_partAct = new QPushButton(tr("Change…"));
  m_partAct->setObjectName(u"peopleSheet.part"_s);
  m_partAct->setAccessibleName(tr("Change classes and units"));
  m_partAct->setAutoDefault(false);
  m_frame.follows->addWidget(m_part);
  m_frame.follows->addWidget(m_partAct, 0, Qt::AlignLeading);
  connect(m_partAct, &QPushButton::clicked, this, &PeopleSheet::changePart);
}

void PeopleSheet::addAway() {
  m_frame.follows->addSpacing(4);
  m_frame.follows->addWidget(new PlainLabel(tr("While away"), TextRole::SmallStrong, Ink::Secondary));
  m_away = wrapped(TextRole::Body, Ink::Primary);
  m_awayAct = new QPushButton;
  m_awayAct->setObjectName(u"peopleSheet.away"_s);
  m_awayAct->setAutoDefault(false);
  m_frame.follows->addWidget(m_away);
  m_frame.follows->addWidget(m_awayAct, 0, Qt::AlignLeading);
  m_frame.follows->addWidget(new PlainLabel(tr("Matters"), TextRole::SmallStrong, Ink::Secondary));
  m_matters = wrapped(TextRole::Body, Ink::Primary);
  m_frame.follows->addWidget(m_matters);
  m_frame.follows->addWidget(new PlainLabel(tr("Changes"), TextRole::SmallStrong, Ink::Secondary));
  m_history = new QListWidget;
  m_history->setObjectName(u"peopleSheet.history"_s);
  m_history->setAccessibleName(tr("Changes of rights, newest first"));
  m_history->setWordWrap(true);
  m_history->setMinimumHeight(96);
  m_frame.follows->addWidget(m_history, 1);
  connect(m_awayAct, &QPushButton::clicked, this, &PeopleSheet::changeAbsence);
}

void PeopleSheet::refresh() {
  m_desk->ask(workspace::PlanParts()).then(this, [this](const Result<workspace::PlanParts::Answer>& plan) {
    if (!plan)
      return m_frame.showFailure(errorText(plan.error()));
    m_plan = *plan;
    showPart();
  });
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& me) {
    if (!me)
      return m_frame.showFailure(errorText(me.error()));
    m_me = *me;
    m_limitsAct->setEnabled(true);
    m_desk->ask(workspace::Matters()).then(this, [this](const Result<std::vector<Matter>>& matters) {
      m_known = matters ? *matters : std::vector<Matter>(); // whoever sees no content belongs to none
      m_desk->ask(workspace::Absences()).then(this, [this](const Result<std::vector<Absence>>& absences) {
        m_desk->ask(workspace::People())
            .then(this, [this, absences = absences.value_or(std::vector<Absence>())](
                            const Result<std::vector<Actor>>& people) {
              if (people)
                showPeople(*people, absences);
              else
                m_frame.showFailure(errorText(people.error()));
            });
      });
    });
  });
}

void PeopleSheet::showPeople(std::vector<Actor> people, std::vector<Absence> absences) {
  const ActorId before = chosen() ? chosen()->id : m_me->actor.id;
  m_model->setPeople(std::move(people), std::move(absences), m_now);
  m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(before)), 0));
}

const Actor* PeopleSheet::chosen() const {
  const QModelIndex index = m_table->currentIndex();
  return index.isValid() ? &m_model->person(index.row()) : nullptr;
}

bool PeopleSheet::mayChange() const {
  return m_me && chosen() && m_me->may(Permission::ManageActors) && chosen()->id != m_me->actor.id;
}

QString PeopleSheet::matterNames(const ActorId& actor) const {
  QStringList names;
  for (const Matter& matter : m_known) {
    if (matter.members.contains(actor))
      names.append(visibleText(matter.code + u' ' + matter.name));
  }
  return names.isEmpty() ? tr("None that you belong to as well") : names.join(u", "_s);
}

void PeopleSheet::showPerson() {
  const Actor* person = chosen();
  if (!person || !m_me)
    return;
  m_name->setText(visibleText(person->name));
  for (const auto& [role, tick] : m_roles) {
    const QSignalBlocker quiet(tick);
    tick->setChecked(person->roles.contains(role));
    tick->setEnabled(mayChange());
  }
  const QSignalBlocker quiet(m_active);
  m_active->setChecked(person->active);
  m_active->setEnabled(mayChange());
  m_reason->setEnabled(mayChange());
  m_reason->clear();
  const Absence* absence = m_model->absenceOf(person->id);
  const bool maySpeak = m_me->actor.id == person->id || m_me->may(Permission::ManageActors);
  m_away->setText(absence ? PeopleWords::absence(*absence, m_model->names(), m_now)
                          : tr("Nobody decides in their place"));
  m_awayAct->setText(absence ? tr("End Absence") : tr("Name a Deputy…"));
  m_awayAct->setEnabled(maySpeak && person->active);
  m_matters->setText(matterNames(person->id));
  showPart();
  m_history->clear();
  m_desk->ask(workspace::RightsHistory{person->id})
      .then(this, [this, id = person->id](const Result<std::vector<RightsChange>>& changes) {
        if (changes && chosen() && chosen()->id == id)
          showHistory(*changes);
      });
  check();
}

/// Only roles that are for a part of the plan end with it.
void PeopleSheet::showPart() {
  const Actor* person = chosen();
  if (!person)
    return;
  const bool matters = std::ranges::any_of(person->roles, isForAPart);
  m_part->setText(matters ? PeopleWords::part(*person, m_plan)
                          : tr("Of no effect: only for records coordinators and business owners"));
  m_partAct->setEnabled(matters && mayChange());
}

void PeopleSheet::showHistory(const std::vector<RightsChange>& changes) {
  m_history->clear();
  for (const RightsChange& change : changes) {
    const auto author = ActorId::parse(change.changedBy);
    const auto known = author ? m_model->names().find(*author) : m_model->names().end();
    const QString by = known == m_model->names().end() ? tr("somebody") : visibleText(known->second);
    m_history->addItem(
        tr("%1, by %2: %3. Reason: %4")
            .arg(dayText(dayOf(change.changedAt)), by, PeopleWords::change(change), visibleText(change.reason)));
  }
  if (changes.empty())
    m_history->addItem(tr("Nothing was changed that you may see"));
}

Roles PeopleSheet::ticked() const {
  Roles roles;
  for (const auto& [role, tick] : m_roles) {
    if (tick->isChecked())
      roles.insert(role);
  }
  return roles;
}

void PeopleSheet::check() {
  const Actor* person = chosen();
  if (!person || !m_me)
    return m_frame.setProblem(tr("Choose a person"));
  if (person->id == m_me->actor.id)
    return m_frame.setProblem(tr("Nobody changes their own rights"));
  if (!mayChange())
    return m_frame.setProblem(tr("Only an administrator changes rights"));
  if (ticked() == person->roles && m_active->isChecked() == person->active)
    return m_frame.setProblem(tr("Nothing was changed yet"));
  m_frame.setProblem(m_reason->text().trimmed().size() < kShortestReason ? tr("The reason is still missing")
                                                                         : QString());
}

void PeopleSheet::save() {
  const Actor* person = chosen();
  if (!person)
    return;
  m_desk->run(workspace::SetRoles{person->id, ticked(), m_active->isChecked(), m_reason->text().trimmed()}, this)
      .then(this, [this](const Result<workspace::Receipt>& receipt) { report(receipt, tr("The rights are saved.")); });
}

void PeopleSheet::changeAbsence() {
  const Actor* person = chosen();
  if (!person)
    return;
  if (const Absence* absence = m_model->absenceOf(person->id)) {
    m_desk->run(workspace::EndAbsence{absence->id}).then(this, [this](const Result<workspace::Receipt>& receipt) {
      report(receipt, tr("The absence has ended."));
    });
    return;
  }
  std::vector<Actor> others = m_model->people();
  std::erase_if(others, [&](const Actor& other) {
    const bool favour = other.id == m_me->actor.id && person->id != m_me->actor.id;
    return other.id == person->id || !other.active || favour;
  });
  auto* sheet = new DeputySheet(*person, others, dayOf(m_now), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &DeputySheet::named, this, [this, sheet](const workspace::SetAbsence& command) {
    m_desk->run(command, sheet).then(sheet, [this, sheet](const Result<workspace::Receipt>& receipt) {
      if (!receipt)
        return sheet->showFailure(errorText(receipt.error()));
      sheet->accept();
      report(receipt, tr("The deputy is named."));
    });
  });
  sheet->open();
}

void PeopleSheet::changePart() {
  const Actor* person = chosen();
  if (!person)
    return;
  auto* sheet = new PlanPartSheet(*person, m_plan, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &PlanPartSheet::given, this, [this, sheet](const workspace::GivePlanPart& command) {
    m_desk->run(command, sheet).then(sheet, [this, sheet](const Result<workspace::Receipt>& receipt) {
      if (!receipt)
        return sheet->showFailure(errorText(receipt.error()));
      sheet->accept();
      report(receipt, tr("The rights are saved."));
    });
  });
  sheet->open();
}

void PeopleSheet::changeLimits() {
  m_desk->ask(workspace::ChosenStakeLimits()).then(this, [this](const Result<StakeLimits>& limits) {
    if (!limits)
      return m_frame.showFailure(errorText(limits.error()));
    auto* sheet = new AnswerLimitsSheet(*limits, m_plan, m_me->may(Permission::ManageActors), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &AnswerLimitsSheet::chosen, this, [this, sheet](const workspace::SetStakeLimits& command) {
      m_desk->run(command, sheet).then(sheet, [this, sheet](const Result<workspace::Receipt>& receipt) {
        if (!receipt)
          return sheet->showFailure(errorText(receipt.error()));
        sheet->accept();
        report(receipt, tr("The limits are saved."));
      });
    });
    sheet->open();
  });
}

void PeopleSheet::report(const Result<workspace::Receipt>& receipt, const QString& sentence) {
  if (!receipt)
    return m_frame.showFailure(errorText(receipt.error()));
  m_reason->clear();
  refresh();
  m_frame.problem->setText(sentence);
}

} // namespace muniment::ui
