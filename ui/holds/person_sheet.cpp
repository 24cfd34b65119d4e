#include "ui/holds/person_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/visible_text.h"
#include "ui/kit/zone_choice.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kListHeight = 72;

QString namesOf(const std::optional<Person>& person, PersonName::Kind kind) {
  QStringList lines;
  for (const PersonName& name : person ? person->names : std::vector<PersonName>()) {
    if (name.kind == kind)
      lines.append(name.value);
  }
  return lines.join(u'\n');
}

QStringList linesOf(const QPlainTextEdit& field) {
  QStringList lines;
  for (const QString& line : field.toPlainText().split(u'\n')) {
    if (!line.trimmed().isEmpty())
      lines.append(line.trimmed());
  }
  return lines;
}

QPlainTextEdit* listField(const QString& text, const QString& objectName) {
  auto* field = new QPlainTextEdit(text);
  field->setObjectName(objectName);
  field->setTabChangesFocus(true);
  field->setFixedHeight(kListHeight);
  return field;
}

} // namespace

PersonSheet::PersonSheet(HoldsDesk& desk, const std::optional<Person>& person, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_person(person),
      m_frame(SheetFrame::layOut(
          *this,
          {person ? tr("Custodian") : tr("New custodian"),
           tr("Holds on this person cover every conversation in which somebody speaks under one of these."),
           tr("Save Custodian")},
          SheetFrame::Sides::One)) {
  setObjectName(u"personSheet"_s);
  addFields();
  connect(m_frame.action, &QPushButton::clicked, this, &PersonSheet::go);
  resize(520, 760);
  askActors();
  askPersons();
  check();
  m_name->setFocus();
}

void PersonSheet::addFields() {
  QVBoxLayout* body = addScrolledBody(*m_frame.enter);
  m_name = new QLineEdit(m_person ? m_person->name : QString());
  m_name->setObjectName(u"personSheet.name"_s);
  body->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Required));
  m_phones = listField(namesOf(m_person, PersonName::Kind::Phone), u"personSheet.phones"_s);
  auto* phones = new FormRow(tr("Telephone numbers"), m_phones);
  phones->setHint(tr("One a line, with the country: +49 170 1234567"));
  body->addWidget(phones);
  m_labels = listField(namesOf(m_person, PersonName::Kind::Label), u"personSheet.labels"_s);
  auto* labels = new FormRow(tr("Names in sources"), m_labels);
  labels->setHint(tr("One a line, written as the chats show it. While a hold covers the person, none can be removed."));
  body->addWidget(labels);
  m_actor = new QComboBox;
  m_actor->setObjectName(u"personSheet.actor"_s);
  m_actor->addItem(tr("Does not use this workspace"), QString());
  auto* actor = new FormRow(tr("Login"), m_actor);
  actor->setHint(tr("Whoever has one gets notices of holds as tasks of their own."));
  body->addWidget(actor);
  addDetails(*body);
  body->addStretch(1);
  connect(m_name, &QLineEdit::textChanged, this, &PersonSheet::check);
}

void PersonSheet::addDetails(QVBoxLayout& body) {
  const PersonDetails known = m_person ? m_person->details : PersonDetails();
  m_language = new QLineEdit(known.language);
  m_language->setObjectName(u"personSheet.language"_s);
  auto* language = new FormRow(tr("Language"), m_language);
  language->setHint(tr("In which they are written to, such as de or pt_BR."));
  body.addWidget(language);
  m_zone = makeZoneChoice(tr("The zone of the workspace"), known.timeZone);
  m_zone->setObjectName(u"personSheet.zone"_s);
  auto* zone = new FormRow(tr("Time zone"), m_zone);
  zone->setHint(tr("Quiet hours and deadlines follow the clock there."));
  body.addWidget(zone);
  m_unit = new QLineEdit(known.unit);
  m_unit->setObjectName(u"personSheet.unit"_s);
  body.addWidget(new FormRow(tr("Unit"), m_unit));
  m_supervisor = new QComboBox;
  m_supervisor->setObjectName(u"personSheet.supervisor"_s);
  m_supervisor->addItem(tr("Nobody is noted"), QString());
  auto* supervisor = new FormRow(tr("Supervisor"), m_supervisor);
  supervisor->setHint(tr("An escalation can go to whoever this is."));
  body.addWidget(supervisor);
}

void PersonSheet::askPersons() {
  m_desk->ask(workspace::Persons()).then(this, [this](const Result<std::vector<Person>>& persons) {
    if (!persons)
      return;
    for (const Person& person : *persons) {
      if (m_person && m_person->id == person.id)
        continue;
      m_supervisor->addItem(visibleText(person.name), person.id.toString());
      if (m_person && m_person->details.supervisor == person.id)
        m_supervisor->setCurrentIndex(m_supervisor->count() - 1);
    }
  });
}

PersonDetails PersonSheet::details() const {
  const bool isAsked = m_supervisor->count() > 1; // else nobody was read, and whoever it was stays
  return {m_language->text().trimmed(), chosenZone(*m_zone), m_unit->text().trimmed(),
          !isAsked && m_person ? m_person->details.supervisor
                               : PersonId::parse(m_supervisor->currentData().toString())};
}

void PersonSheet::askActors() {
  m_desk->ask(workspace::People()).then(this, [this](const Result<std::vector<Actor>>& actors) {
    if (!actors)
      return;
    for (const Actor& actor : *actors) {
      m_actor->addItem(visibleText(actor.name), actor.id.toString());
      if (m_person && m_person->actor == actor.id)
        m_actor->setCurrentIndex(m_actor->count() - 1);
    }
  });
}

void PersonSheet::check() {
  m_frame.setProblem(m_name->text().trimmed().isEmpty() ? tr("The name is still missing") : QString());
}

void PersonSheet::go() {
  m_frame.action->setEnabled(false);
  workspace::SavePerson command;
  if (m_person)
    command.person = m_person->id;
  command.name = m_name->text().trimmed();
  command.phones = linesOf(*m_phones);
  command.labels = linesOf(*m_labels);
  const bool isAsked = m_actor->count() > 1; // else the logins are not read, and the one that was stays
  command.actor = !isAsked && m_person ? m_person->actor : ActorId::parse(m_actor->currentData().toString());
  command.details = details();
  m_desk->run(command).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    Q_EMIT changed();
    accept();
  });
}

} // namespace muniment::ui
