#include "ui/connections/connection_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/connections/address_names.h"
#include "ui/connections/connection_words.h"
#include "ui/connections/manifest_sheet.h"
#include "ui/connections/values_form.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/sentence_row.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPurposeHeight = 64;
constexpr int kMostDays = 3650;
constexpr qsizetype kLongestPeer = 32;

QStringList usualGrounds() {
  return {ConnectionSheet::tr("Legal obligation to keep business letters"),
          ConnectionSheet::tr("Performance of a contract"),
          ConnectionSheet::tr("Legitimate interest, weighed and documented"),
          ConnectionSheet::tr("Establishment or defence of legal claims"), ConnectionSheet::tr("Consent")};
}

QString withoutTrailingHyphen(QString text) {
  while (text.endsWith(u'-'))
    text.chop(1);
  return text;
}

} // namespace

ConnectionSheet::ConnectionSheet(ConnectionDesk& desk, const workspace::ConnectionCard* card, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_card(card ? std::optional(*card) : std::nullopt),
      m_frame(SheetFrame::layOut(
          *this,
          {card ? tr("Settings of %1").arg(ConnectionWords::name(*card)) : tr("Add a connection"),
           card ? ConnectionWords::kind(*card)
                : tr("It is set up switched off. Nothing is sent and nothing is taken in before somebody switches it "
                     "on."),
           card ? tr("Save Settings") : tr("Add Connection")},
          SheetFrame::Sides::Two)) {
  setObjectName(u"connectionSheet"_s);
  if (!card)
    addChoice();
  addNames();
  m_values = new ValuesForm(this);
  m_frame.enter->addWidget(m_values);
  addReasons();
  m_frame.enter->addStretch(1);
  addConsequences();
  connect(m_values, &ValuesForm::changed, this, &ConnectionSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &ConnectionSheet::save);
  resize(1000, 760);
}

ConnectionSheet::ConnectionSheet(ConnectionDesk& desk, const SystemChoice& choice, QStringList taken, QWidget* parent)
    : ConnectionSheet(desk, nullptr, parent) {
  m_taken = std::move(taken);
  for (int row = 0; row < m_system->count(); ++row) {
    if (m_system->itemText(row) == choice.name)
      m_system->setCurrentIndex(row);
  }
  choose(choice);
  askPeople();
  m_name->setFocus();
}

ConnectionSheet::ConnectionSheet(ConnectionDesk& desk, const workspace::ConnectionCard& card, QWidget* parent)
    : ConnectionSheet(desk, &card, parent) {
  const Connection& connection = card.connection;
  m_choice = SystemChoice::of(connection.kind, card.system);
  m_manifest = connection.manifest;
  m_name->setText(connection.name);
  m_purpose->setPlainText(connection.purpose);
  m_ground->setCurrentText(connection.ground);
  m_days->setValue(connection.captureDays);
  std::map<QString, bool> entered;
  for (const auto& secret : card.secrets)
    entered.emplace(secret.name, secret.entered);
  m_values->setKnown(connection.site, entered, card.place);
  m_brings->setText(m_choice.brings);
  showManifest();
  askPeople();
  m_name->setFocus();
}

void ConnectionSheet::addChoice() {
  m_system = new QComboBox;
  m_system->setObjectName(u"connectionSheet.system"_s);
  const std::vector<SystemChoice> choices = SystemChoice::all();
  for (const SystemChoice& choice : choices)
    m_system->addItem(choice.name);
  m_frame.enter->addWidget(new FormRow(tr("System"), m_system));
  connect(m_system, &QComboBox::activated, this,
          [this, choices](int row) { choose(choices[static_cast<std::size_t>(row)]); });
}

void ConnectionSheet::addNames() {
  m_name = new QLineEdit;
  m_name->setObjectName(u"connectionSheet.name"_s);
  m_frame.enter->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Required));
  connect(m_name, &QLineEdit::textChanged, this, [this] {
    suggestPeer();
    check();
  });
  if (m_card)
    return;
  m_peer = new QLineEdit;
  m_peer->setObjectName(u"connectionSheet.peer"_s);
  m_peerRow = new FormRow(tr("Short name"), m_peer, FormRow::Need::Required);
  m_peerRow->setHint(tr("Names its outbox and its inbox, for good: small letters, digits and hyphens."));
  m_frame.enter->addWidget(m_peerRow);
  connect(m_peer, &QLineEdit::textEdited, this, [this] { m_peerIsTyped = true; });
  connect(m_peer, &QLineEdit::textChanged, this, &ConnectionSheet::check);
}

void ConnectionSheet::addReasons() {
  m_frame.enter->addSpacing(4);
  m_frame.enter->addWidget(new PlainLabel(tr("Why its content is kept"), TextRole::BodyStrong));
  m_purpose = new QPlainTextEdit;
  m_purpose->setObjectName(u"connectionSheet.purpose"_s);
  m_purpose->setTabChangesFocus(true);
  m_purpose->setFixedHeight(kPurposeHeight);
  m_frame.enter->addWidget(new FormRow(tr("Purpose"), m_purpose));
  m_ground = new QComboBox;
  m_ground->setObjectName(u"connectionSheet.ground"_s);
  m_ground->setEditable(true);
  m_ground->addItems(usualGrounds());
  m_ground->setCurrentText({});
  m_frame.enter->addWidget(new FormRow(tr("Legal ground"), m_ground));
  m_owner = new QComboBox;
  m_owner->setObjectName(u"connectionSheet.owner"_s);
  m_owner->addItem(tr("Nobody yet"), QString());
  auto* owner = new FormRow(tr("Owner, who answers for it"), m_owner);
  m_frame.enter->addWidget(owner);
  m_matter = new QComboBox;
  m_matter->setObjectName(u"connectionSheet.matter"_s);
  m_matter->addItem(tr("No matter: open to everybody who may see items"), QString());
  m_frame.enter->addWidget(new FormRow(tr("Matter of what it captures"), m_matter));
  m_days = new QSpinBox;
  m_days->setObjectName(u"connectionSheet.days"_s);
  m_days->setRange(1, kMostDays);
  m_days->setValue(Connection().captureDays);
  m_days->setSuffix(tr(" days"));
  auto* days = new FormRow(tr("Capture period"), m_days);
  days->setHint(tr("What nobody declared or held by then is destroyed, after a warning."));
  m_frame.enter->addWidget(days);
  connect(m_purpose, &QPlainTextEdit::textChanged, this, &ConnectionSheet::check);
  connect(m_ground, &QComboBox::currentTextChanged, this, &ConnectionSheet::check);
  connect(m_owner, &QComboBox::currentIndexChanged, this, &ConnectionSheet::check);
}

void ConnectionSheet::addConsequences() {
  QVBoxLayout* column = m_frame.follows;
  column->addWidget(new PlainLabel(tr("What it brings"), TextRole::SmallStrong, Ink::Secondary));
  m_brings = new PlainLabel;
  m_brings->setWordWrap(true);
  column->addWidget(m_brings);
  m_siteNote = new QWidget;
  auto* site = new QVBoxLayout(m_siteNote);
  site->setContentsMargins(0, 0, 0, 0);
  addSentence(
      site, Icon::Info,
      tr("Site-configurable: this system publishes no interface. The connector manifest says how yours is reached "
         "and what its answers mean."));
  column->addWidget(m_siteNote);
  m_manifestPart = new QWidget;
  auto* manifest = new QVBoxLayout(m_manifestPart);
  manifest->setContentsMargins(0, 8, 0, 0);
  manifest->setSpacing(6);
  manifest->addWidget(new PlainLabel(tr("Connector manifest"), TextRole::SmallStrong, Ink::Secondary));
  m_manifestState = new PlainLabel;
  m_manifestState->setWordWrap(true);
  manifest->addWidget(m_manifestState);
  auto* edit = new QPushButton(tr("Edit Manifest…"));
  edit->setObjectName(u"connectionSheet.manifest"_s);
  edit->setAutoDefault(false);
  setCompact(edit);
  manifest->addWidget(edit, 0, Qt::AlignLeading);
  column->addWidget(m_manifestPart);
  column->addSpacing(8);
  column->addWidget(new PlainLabel(tr("Before it can be switched on"), TextRole::SmallStrong, Ink::Secondary));
  m_lacks = addSentence(column, Icon::Pencil, {});
  column->addSpacing(8);
  column->addWidget(new PlainLabel(tr("What follows"), TextRole::SmallStrong, Ink::Secondary));
  addSentence(
      column, Icon::Person,
      tr("It works under an actor of its own that may capture and nothing else. It can never declare, release or "
         "destroy."));
  addSentence(column, Icon::Key,
              tr("Secrets are kept apart from the workspace. They are in no ledger, log or backup."));
  addSentence(column, Icon::Audit, tr("The ledger says who set it up, changed it or switched it on."));
  column->addStretch(1);
  connect(edit, &QPushButton::clicked, this, &ConnectionSheet::openManifest);
}

void ConnectionSheet::askPeople() {
  m_desk->ask(workspace::People()).then(this, [this](const Result<std::vector<Actor>>& actors) {
    if (!actors)
      return;
    for (const Actor& actor : *actors) {
      if (!actor.active || actor.roles.contains(Role::Connector))
        continue;
      m_owner->addItem(visibleText(actor.name), actor.id.toString());
      if (m_card && m_card->connection.owner == actor.id)
        m_owner->setCurrentIndex(m_owner->count() - 1);
    }
  });
  m_desk->ask(workspace::Matters()).then(this, [this](const Result<std::vector<Matter>>& matters) {
    if (!matters)
      return;
    for (const Matter& matter : *matters) {
      m_matter->addItem(visibleText(matter.name.isEmpty() ? matter.code : matter.code + u' ' + matter.name),
                        matter.id.toString());
      if (m_card && m_card->connection.matter == matter.id)
        m_matter->setCurrentIndex(m_matter->count() - 1);
    }
  });
}

void ConnectionSheet::choose(const SystemChoice& choice) {
  m_choice = choice;
  m_manifest.clear();
  const std::vector<workspace::ManifestPreset> presets = m_desk->presets();
  const QString wanted = choice.preset.isEmpty() ? u"inbound-webhook"_s : choice.preset;
  if (choice.kind == Connection::Kind::Manifest) {
    const auto preset = std::ranges::find(presets, wanted, &workspace::ManifestPreset::name);
    if (preset != presets.end())
      m_manifest = preset->text;
  }
  m_brings->setText(choice.brings);
  m_name->setText(choice.name);
  showManifest();
}

void ConnectionSheet::showManifest() {
  m_form = m_desk->formFor(m_choice.kind, m_manifest);
  m_manifestPart->setVisible(m_choice.kind == Connection::Kind::Manifest);
  m_siteNote->setVisible(m_choice.siteConfigurable);
  m_manifestState->setText(
      m_form.problems.empty()
          ? tr("“%1”, nothing is wrong with it.").arg(visibleText(m_form.title))
          : tr("%n thing(s) in it must be corrected.", nullptr, static_cast<int>(m_form.problems.size())));
  m_manifestState->setTone(m_form.problems.empty() ? Tone::Neutral : Tone::Failed);
  if (m_form.problems.empty())
    m_values->setForm(m_form, addressNames(m_choice.kind, m_manifest, m_form.site));
  check();
}

void ConnectionSheet::openManifest() {
  auto* sheet = new ManifestSheet(*m_desk, m_manifest, m_choice.preset, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet] {
    m_manifest = sheet->manifest();
    showManifest();
  });
  sheet->open();
}

void ConnectionSheet::suggestPeer() {
  if (!m_peer || m_peerIsTyped)
    return;
  static const QRegularExpression kOthers(u"[^a-z0-9]+"_s);
  QString peer = m_name->text().toLower().replace(kOthers, u"-"_s).left(kLongestPeer);
  while (peer.startsWith(u'-'))
    peer.remove(0, 1);
  peer = withoutTrailingHyphen(peer);
  if (peer.isEmpty())
    peer = m_choice.peer;
  QString free = peer;
  for (int number = 2; m_taken.contains(free); ++number)
    free = u"%1-%2"_s.arg(withoutTrailingHyphen(peer.left(kLongestPeer - 3))).arg(number);
  m_peer->setText(free);
}

QString ConnectionSheet::problem() const {
  if (m_name->text().trimmed().isEmpty())
    return tr("The name is still missing");
  if (m_peer && m_peer->text().isEmpty())
    return tr("The short name is still missing");
  static const QRegularExpression kPeer(u"^[a-z0-9-]{1,32}$"_s);
  if (m_peer && !kPeer.match(m_peer->text()).hasMatch())
    return tr("The short name has a character that it cannot have");
  if (m_peer && m_taken.contains(m_peer->text()) && !m_made)
    return tr("The short name is in use already");
  if (!m_form.problems.empty())
    return tr("The connector manifest must be corrected first");
  return m_values->problem();
}

void ConnectionSheet::check() {
  if (!m_lacks)
    return; // the sheet is being laid out
  if (m_peer) {
    static const QRegularExpression kPeer(u"^[a-z0-9-]{0,32}$"_s);
    m_peerRow->setError(!kPeer.match(m_peer->text()).hasMatch() ? tr("At most 32 small letters, digits and hyphens.")
                        : m_taken.contains(m_peer->text()) && !m_made ? tr("Another connection has this name.")
                                                                      : QString());
  }
  showLacks();
  m_frame.setProblem(problem());
}

void ConnectionSheet::showLacks() {
  using Lack = workspace::ConnectionLack;
  std::vector<Lack> lacks;
  if (m_purpose->toPlainText().trimmed().isEmpty())
    lacks.push_back(Lack::Purpose);
  if (m_ground->currentText().trimmed().isEmpty())
    lacks.push_back(Lack::Ground);
  if (m_owner->currentData().toString().isEmpty())
    lacks.push_back(Lack::Owner);
  if (m_values->lacksSite())
    lacks.push_back(Lack::SiteValue);
  if (m_values->lacksSecret())
    lacks.push_back(Lack::Secret);
  m_lacks->setText(lacks.empty() ? tr("Nothing is missing.") : ConnectionWords::lacks(lacks));
}

workspace::ConnectionDetails ConnectionSheet::details() const {
  workspace::ConnectionDetails details;
  details.name = m_name->text().trimmed();
  details.site = m_values->site();
  details.manifest = m_manifest;
  details.purpose = m_purpose->toPlainText().trimmed();
  details.ground = m_ground->currentText().trimmed();
  details.owner = ActorId::parse(m_owner->currentData().toString());
  details.captureDays = m_days->value();
  details.matter = MatterId::parse(m_matter->currentData().toString());
  return details;
}

void ConnectionSheet::setBusy(bool busy) {
  m_frame.enter->parentWidget()->setEnabled(!busy);
  m_frame.action->setEnabled(!busy);
}

void ConnectionSheet::save() {
  setBusy(true);
  if (m_detailsSaved)
    return saveSecrets();
  saveDetails();
}

void ConnectionSheet::saveDetails() {
  const auto saved = [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return fail(receipt.error());
    m_made = ConnectionId::parse(receipt->outcome.text(u"connection"));
    m_detailsSaved = true;
    saveSecrets();
  };
  if (m_card)
    m_desk->run(workspace::ChangeConnection{m_card->connection.id, details()}).then(this, saved);
  else
    m_desk->run(workspace::AddConnection{m_peer->text(), m_choice.kind, details()}).then(this, saved);
}

void ConnectionSheet::saveSecrets() {
  const std::map<QString, QString> typed = m_values->secrets();
  const auto id = m_card ? std::optional(m_card->connection.id) : m_made;
  if (typed.empty() || !id) {
    const QString name = m_name->text().trimmed();
    if (m_card) {
      const Connection& old = m_card->connection;
      Q_EMIT changed(
          {old.name, old.site, old.manifest, old.purpose, old.ground, old.owner, old.captureDays, old.matter}, name);
    } else {
      Q_EMIT added(name);
    }
    return accept();
  }
  const auto& [name, text] = *typed.begin();
  m_desk->keepSecret(*id, name, Secret(text.toUtf8())).then(this, [this, name = name](const Result<void>& kept) {
    if (!kept)
      return fail(kept.error());
    m_values->clearSecret(name); // what is kept is not sent twice
    saveSecrets();
  });
}

void ConnectionSheet::fail(const Error& error) {
  setBusy(false);
  m_frame.showFailure(
      m_detailsSaved
          ? tr("The settings are saved, but not every secret is. %1", "what went wrong").arg(errorText(error))
          : errorText(error));
}

} // namespace muniment::ui
