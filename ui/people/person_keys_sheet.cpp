#include "ui/people/person_keys_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::KeyEnd;

constexpr qsizetype kShortestPassphrase = 8;
constexpr qsizetype kShortestReason = 3;

} // namespace

PersonKeysSheet::PersonKeysSheet(KeysDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Keys that sign"),
                                  tr("A key that was lost or stolen ends here. What it signed before stays good."),
                                  tr("Enrol New Key"),
                                  {},
                                  true},
                                 SheetFrame::Sides::Two)) {
  setObjectName(u"personKeysSheet"_s);
  addKeys();
  addNew();
  resize(1000, 600);
  check();
  connect(m_frame.action, &QPushButton::clicked, this, &PersonKeysSheet::enrol);
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& me) {
    if (!me)
      return m_frame.showFailure(errorText(me.error()));
    m_desk->ask(workspace::People()).then(this, [this, me = *me](const Result<std::vector<Actor>>& people) {
      if (people)
        showPeople(me, *people);
      else
        m_frame.showFailure(errorText(people.error()));
    });
  });
}

void PersonKeysSheet::addKeys() {
  m_person = new QComboBox;
  m_person->setObjectName(u"personKeysSheet.person"_s);
  m_list = new QListWidget;
  m_list->setObjectName(u"personKeysSheet.keys"_s);
  m_list->setAccessibleName(tr("Keys of this person, newest first"));
  m_list->setMinimumHeight(120);
  m_why = new QComboBox;
  m_why->setObjectName(u"personKeysSheet.why"_s);
  for (const auto& [why, name] : {std::pair(KeyEnd::Lost, tr("It was lost, or its passphrase is forgotten")),
                                  std::pair(KeyEnd::Compromised, tr("Somebody else may have it")),
                                  std::pair(KeyEnd::Left, tr("The person has left"))})
    m_why->addItem(name, int(why));
  m_reason = new QLineEdit;
  m_reason->setObjectName(u"personKeysSheet.reason"_s);
  m_end = new QPushButton(tr("End Key"));
  m_end->setObjectName(u"personKeysSheet.end"_s);
  m_end->setAutoDefault(false);
  m_frame.enter->addWidget(new FormRow(tr("Person"), m_person));
  m_frame.enter->addWidget(m_list, 1);
  m_frame.enter->addWidget(new FormRow(tr("What happened"), m_why));
  m_frame.enter->addWidget(new FormRow(tr("In your own words"), m_reason, FormRow::Need::Required));
  m_frame.enter->addWidget(m_end, 0, Qt::AlignLeading);
  connect(m_person, &QComboBox::currentIndexChanged, this, [this] { refresh({}); });
  connect(m_reason, &QLineEdit::textChanged, this, &PersonKeysSheet::check);
  connect(m_end, &QPushButton::clicked, this, &PersonKeysSheet::end);
}

void PersonKeysSheet::addNew() {
  m_frame.follows->addWidget(new PlainLabel(tr("A new key"), TextRole::SmallStrong, Ink::Secondary));
  auto* note =
      new PlainLabel(tr("Whoever gets the key types its passphrase here themselves; nobody else learns it. The "
                        "key before ends. For your own key somebody else must do this, unless you alone manage "
                        "people here."),
                     TextRole::Body, Ink::Secondary);
  note->setWordWrap(true);
  m_frame.follows->addWidget(note);
  m_fresh = new QLineEdit;
  m_fresh->setObjectName(u"personKeysSheet.fresh"_s);
  m_again = new QLineEdit;
  m_again->setObjectName(u"personKeysSheet.again"_s);
  for (QLineEdit* field : {m_fresh, m_again}) {
    field->setEchoMode(QLineEdit::Password);
    connect(field, &QLineEdit::textChanged, this, &PersonKeysSheet::check);
  }
  m_frame.follows->addWidget(new FormRow(tr("Passphrase of the new key"), m_fresh, FormRow::Need::Required));
  m_frame.follows->addWidget(new FormRow(tr("Passphrase again"), m_again, FormRow::Need::Required));
  m_frame.follows->addStretch(1);
}

void PersonKeysSheet::showPeople(const access::Session& me, const std::vector<Actor>& people) {
  m_me = me.actor.id;
  {
    const QSignalBlocker quiet(m_person);
    m_person->addItem(visibleText(me.actor.name), m_me.toString());
    for (const Actor& actor : people) {
      if (actor.id != m_me && !actor.roles.contains(Role::Connector) && me.may(Permission::ManageActors))
        m_person->addItem(visibleText(actor.name), actor.id.toString());
    }
  }
  refresh({});
}

ActorId PersonKeysSheet::chosen() const {
  return ActorId::parse(m_person->currentData().toString()).value_or(ActorId());
}

KeyEnd PersonKeysSheet::why() const { return KeyEnd(m_why->currentData().toInt()); }

QString PersonKeysSheet::reason() const { return m_reason->text().trimmed(); }

void PersonKeysSheet::refresh(const QString& sentence) {
  m_desk->ask(workspace::PersonKeys{chosen()})
      .then(this, [this, sentence, actor = chosen()](const Result<std::vector<PersonKey>>& keys) {
        if (actor != chosen())
          return;
        if (!keys)
          return m_frame.showFailure(errorText(keys.error()));
        showKeys(*keys);
        if (!sentence.isEmpty())
          m_frame.problem->setText(sentence);
      });
}

void PersonKeysSheet::showKeys(const std::vector<PersonKey>& keys) {
  m_list->clear();
  m_hasKey = false;
  for (const PersonKey& key : keys) {
    const QString since = dayText(dayOf(key.createdAt));
    m_hasKey = m_hasKey || !key.revokedAt;
    m_list->addItem(key.revokedAt ? tr("From %1 to %2").arg(since, momentText(*key.revokedAt))
                                  : tr("Signs since %1").arg(since));
  }
  m_list->setCurrentRow(0);
  check();
}

void PersonKeysSheet::check() {
  const bool isSaid = reason().size() >= kShortestReason;
  m_end->setEnabled(m_hasKey && isSaid);
  if (!isSaid)
    return m_frame.setProblem(tr("Say first what happened"));
  if (m_fresh->text().size() < kShortestPassphrase)
    return m_frame.setProblem(tr("A new passphrase has at least eight characters"));
  m_frame.setProblem(m_fresh->text() == m_again->text() ? QString() : tr("The two passphrases differ"));
}

void PersonKeysSheet::end() {
  const QString sentence = tr("The key has ended. Nothing is signed with it any more.");
  const auto ended = [this, sentence](const Result<workspace::Receipt>& receipt) { settle(receipt, sentence); };
  if (chosen() == m_me)
    m_desk->run(workspace::EndMyKey{why(), reason()}).then(this, ended);
  else
    m_desk->run(workspace::EndPersonKey{chosen(), why(), reason()}, this).then(this, ended);
}

void PersonKeysSheet::enrol() {
  m_frame.action->setEnabled(false);
  const ActorId actor = chosen() == m_me ? ActorId() : chosen();
  m_desk->enrol({actor, m_fresh->text(), why(), reason()}, this)
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (receipt) {
          m_fresh->clear();
          m_again->clear();
        }
        settle(receipt, tr("The new key is enrolled."));
      });
}

void PersonKeysSheet::settle(const Result<workspace::Receipt>& receipt, const QString& sentence) {
  if (!receipt) {
    check();
    return m_frame.showFailure(errorText(receipt.error()));
  }
  m_reason->clear();
  refresh(sentence);
}

} // namespace muniment::ui
