#include "ui/participants/participant_pane.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"
#include "ui/participants/participant_words.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kListHeight = 132;
constexpr int kFewestLetters = 14; // of a name in a box: longer ones are cut, with the rest in the list below

PlainLabel* wrapped(TextRole role, Ink ink) {
  auto* label = new PlainLabel({}, role, ink);
  label->setWordWrap(true);
  return label;
}

QComboBox* personBox(const QString& objectName) {
  auto* box = new QComboBox;
  box->setObjectName(objectName);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(kFewestLetters);
  return box;
}

QVBoxLayout* columnOf(QWidget& widget) {
  auto* column = new QVBoxLayout(&widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  return column;
}

} // namespace

workspace::SavePerson commandFor(const Person& person) {
  workspace::SavePerson command;
  command.person = person.id;
  command.name = person.name;
  command.actor = person.actor;
  for (const PersonName& name : person.names)
    (name.kind == PersonName::Kind::Phone ? command.phones : command.labels).append(name.value);
  return command;
}

void addName(workspace::SavePerson& command, const QString& label, const QString& phone) {
  if (!phone.isEmpty() && !command.phones.contains(phone))
    command.phones.append(phone);
  if (!label.isEmpty() && !command.labels.contains(label))
    command.labels.append(label);
}

ParticipantPane::ParticipantPane(QWidget* parent)
    : QWidget(parent), m_name(wrapped(TextRole::PaneTitle, Ink::Primary)),
      m_facts(wrapped(TextRole::Small, Ink::Secondary)) {
  auto* column = columnOf(*this);
  column->addWidget(m_name);
  column->addWidget(m_facts);
  addChoice();
  addPerson();
  column->addWidget(m_choice);
  column->addWidget(m_known);
  column->addStretch(1);
}

void ParticipantPane::addChoice() {
  m_choice = new QWidget(this);
  auto* column = columnOf(*m_choice);
  m_who = personBox(u"participantPane.who"_s);
  column->addWidget(new FormRow(tr("Who this is"), m_who));
  m_newName = new QLineEdit;
  m_newName->setObjectName(u"participantPane.newName"_s);
  m_newRow = new FormRow(tr("Name of the person"), m_newName, FormRow::Need::Required);
  column->addWidget(m_newRow);
  auto* note = wrapped(TextRole::Small, Ink::Secondary);
  note->setText(
      tr("The name in the sources stays as it is. That you took it to be this person's is kept with your name "
         "and the day."));
  column->addWidget(note);
  connect(m_who, &QComboBox::currentIndexChanged, this, [this] {
    m_newRow->setVisible(!chosen(*m_who));
    Q_EMIT changed();
  });
  connect(m_newName, &QLineEdit::textChanged, this, &ParticipantPane::changed);
}

void ParticipantPane::addPerson() {
  m_known = new QWidget(this);
  auto* column = columnOf(*m_known);
  m_personName = wrapped(TextRole::BodyStrong, Ink::Primary);
  column->addWidget(new PlainLabel(tr("Taken to be"), TextRole::SmallStrong, Ink::Secondary));
  column->addWidget(m_personName);
  m_names = new QListWidget;
  m_names->setObjectName(u"participantPane.names"_s);
  m_names->setAccessibleName(tr("Names and numbers of this person in sources"));
  m_names->setWordWrap(true);
  m_names->setMinimumHeight(kListHeight);
  column->addWidget(m_names, 1);
  m_takeOff = new QPushButton(tr("Not This Person"));
  m_takeOff->setObjectName(u"participantPane.takeOff"_s);
  m_takeOff->setAutoDefault(false);
  column->addWidget(m_takeOff, 0, Qt::AlignLeading);
  m_other = personBox(u"participantPane.other"_s);
  column->addWidget(new FormRow(tr("The same person as"), m_other));
  m_merge = new QPushButton(tr("Merge"));
  m_merge->setObjectName(u"participantPane.merge"_s);
  m_split = new QPushButton;
  m_split->setObjectName(u"participantPane.split"_s);
  for (QPushButton* button : {m_merge, m_split}) {
    button->setAutoDefault(false);
    column->addWidget(button, 0, Qt::AlignLeading);
  }
  connect(m_takeOff, &QPushButton::clicked, this, &ParticipantPane::takeOff);
  connect(m_split, &QPushButton::clicked, this, &ParticipantPane::splitLast);
  connect(m_other, &QComboBox::currentIndexChanged, this, [this] { m_merge->setEnabled(chosen(*m_other)); });
  connect(m_merge, &QPushButton::clicked, this, [this] {
    if (const Person* other = chosen(*m_other); other && m_person)
      Q_EMIT mergeRequested({m_person->person.id, other->id});
  });
}

void ParticipantPane::setPersons(std::vector<Person> persons) {
  m_persons = std::move(persons);
  fillChoices();
}

const Person* ParticipantPane::chosen(const QComboBox& among) const {
  const auto id = PersonId::parse(among.currentData().toString());
  const auto found = std::ranges::find_if(m_persons, [&](const Person& person) { return person.id == id; });
  return id && found != m_persons.end() ? &*found : nullptr;
}

void ParticipantPane::fillChoices() {
  const QSignalBlocker quiet(m_who);
  const QSignalBlocker quietToo(m_other);
  m_who->clear();
  m_other->clear();
  m_who->addItem(tr("Somebody new"), QString());
  m_other->addItem(tr("Choose a person"), QString());
  for (const Person& person : m_persons) {
    m_who->addItem(visibleText(person.name), person.id.toString());
    if (!m_person || m_person->person.id != person.id)
      m_other->addItem(visibleText(person.name), person.id.toString());
  }
  m_newRow->setVisible(true);
  m_merge->setEnabled(false);
}

void ParticipantPane::setLine(const ParticipantsModel::Line& line) {
  m_line = line;
  m_person.reset();
  m_name->setText(ParticipantWords::name(line.participant));
  QStringList facts;
  if (!line.participant.phone.isEmpty() && line.participant.phone != line.participant.label)
    facts.append(u"\u2066%1\u2069"_s.arg(line.participant.phone));
  facts.append(ParticipantWords::conversations(line.participant.conversations));
  if (line.participant.isOwner)
    facts.append(tr("owner of an export"));
  m_facts->setText(facts.join(u" · "_s));
  m_choice->setVisible(line.persons.empty());
  m_known->setVisible(!line.persons.empty());
  m_newName->setText(line.participant.label);
  fillChoices();
  Q_EMIT changed();
}

void ParticipantPane::setPerson(const workspace::PersonById::Answer& answer) {
  m_person = answer;
  fillChoices();
  showNames();
  Q_EMIT changed();
}

void ParticipantPane::showNames() {
  const Person& person = m_person->person;
  m_personName->setText(visibleText(person.name));
  m_names->clear();
  for (const PersonName& name : person.names)
    m_names->addItem(ParticipantWords::mapping(name, m_person->authors));
  m_split->setVisible(!m_person->merged.empty());
  if (!m_person->merged.empty())
    m_split->setText(tr("Split Off %1").arg(visibleText(m_person->merged.back().name)));
}

void ParticipantPane::takeOff() {
  if (!m_person || !m_line)
    return;
  workspace::SavePerson command = commandFor(m_person->person);
  command.labels.removeAll(m_line->participant.label);
  command.phones.removeAll(m_line->participant.phone);
  Q_EMIT takeOffRequested(command);
}

void ParticipantPane::splitLast() {
  if (m_person && !m_person->merged.empty())
    Q_EMIT splitRequested({m_person->merged.back().id});
}

QString ParticipantPane::problem() const {
  if (!m_line)
    return tr("Choose somebody who speaks in a conversation");
  if (!m_line->persons.empty())
    return tr("It is said already who this is");
  if (!chosen(*m_who) && m_newName->text().trimmed().isEmpty())
    return tr("The name is still missing");
  return {};
}

std::optional<Person> ParticipantPane::before() const {
  const Person* known = chosen(*m_who);
  return known ? std::optional(*known) : std::nullopt;
}

std::optional<workspace::SavePerson> ParticipantPane::wish() const {
  if (!problem().isEmpty())
    return std::nullopt;
  const Person* known = chosen(*m_who);
  workspace::SavePerson command = known ? commandFor(*known) : workspace::SavePerson();
  if (!known)
    command.name = m_newName->text().trimmed();
  addName(command, m_line->participant.label, m_line->participant.phone);
  return command;
}

} // namespace muniment::ui
