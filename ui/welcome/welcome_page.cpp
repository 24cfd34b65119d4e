#include "ui/welcome/welcome_page.h"

#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/theme.h"
#include "ui/welcome/logo_mark.h"

#include <QtCore/QStandardPaths>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSideWidth = 368;
constexpr int kFormWidth = 560;
constexpr int kShortestPassphrase = 8;

enum Page { Choices, Create, Unlock, Recovery };

QLineEdit* passwordField(const QString& name, QWidget* parent) {
  auto* field = new QLineEdit(parent);
  field->setEchoMode(QLineEdit::Password);
  field->setAccessibleName(name);
  return field;
}

PlainLabel* paragraph(const QString& text, QWidget* parent, Ink ink = Ink::Secondary) {
  auto* label = new PlainLabel(text, TextRole::Body, ink, parent);
  label->setWordWrap(true);
  return label;
}

QVBoxLayout* columnOf(QWidget* page) {
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  return layout;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent), m_pages(new QStackedWidget(this)) {
  setObjectName(u"welcome"_s);
  setAccessibleName(tr("Welcome"));
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(0);
  across->addWidget(makeSide());
  auto* middle = new QWidget(this);
  middle->setBackgroundRole(QPalette::Base);
  middle->setAutoFillBackground(true);
  across->addWidget(middle, 1);
  auto* down = new QVBoxLayout(middle);
  down->setContentsMargins(48, 88, 48, 48);
  auto* content = new QWidget(middle);
  content->setFixedWidth(kFormWidth);
  auto* column = columnOf(content);
  m_problem = new Banner(Tone::Failed, Icon::Octagon, {}, {}, content);
  m_problem->hide();
  column->addWidget(m_problem);
  column->addWidget(m_pages);
  down->addWidget(content, 0, Qt::AlignHCenter);
  down->addStretch(1);
  m_pages->addWidget(makeChoices());
  m_pages->addWidget(makeCreateForm());
  m_pages->addWidget(makeUnlockForm());
  m_pages->addWidget(makeRecoveryPage());
}

QWidget* WelcomePage::makeSide() {
  auto* side = new QWidget(this);
  side->setFixedWidth(kSideWidth);
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(40, 48, 40, 32);
  layout->setSpacing(16);
  auto* title = new QHBoxLayout;
  title->setSpacing(12);
  title->addWidget(new LogoMark(side));
  title->addWidget(new PlainLabel(tr("Muniment"), TextRole::ScreenTitle, Ink::Primary, side), 1);
  layout->addLayout(title);
  layout->addWidget(paragraph(tr("Conversations and documents, kept as records that can prove themselves."), side));
  layout->addStretch(1);
  for (const auto& [symbol, text] : {std::pair(Icon::ShieldTick, tr("Every step is proved in a ledger")),
                                     std::pair(Icon::Padlock, tr("Files are encrypted in the vault")),
                                     std::pair(Icon::Offline, tr("Works without any connection"))}) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(symbol, 16, Tone::Neutral, 0, side));
    auto* words = new PlainLabel(text, TextRole::Small, Ink::Secondary, side);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    layout->addLayout(row);
  }
  return side;
}

QWidget* WelcomePage::makeChoices() {
  auto* page = new QWidget(m_pages);
  auto* column = columnOf(page);
  column->addWidget(new PlainLabel(tr("Where do you want to begin?"), TextRole::WelcomeTitle, Ink::Primary, page));
  column->addWidget(
      paragraph(tr("A workspace holds what you capture, its proofs and its people in one folder."), page));
  column->addSpacing(16);
  const auto offer = [&](const QString& name, const QString& title, const QString& text, bool primary) {
    auto* card = new Card(page);
    card->body()->addWidget(new PlainLabel(title, TextRole::BodyStrong, Ink::Primary, card));
    card->body()->addWidget(paragraph(text, card));
    auto* button = new QPushButton(title, card);
    button->setObjectName(name);
    button->setDefault(primary);
    card->body()->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(card);
    return button;
  };
  connect(offer(u"welcomeCreate"_s, tr("Create a Workspace"),
                tr("On this computer, encrypted, with your own passphrase."), true),
          &QPushButton::clicked, this, [this] {
            m_problem->hide();
            m_pages->setCurrentIndex(Create);
            m_name->setFocus();
          });
  connect(offer(u"welcomeOpen"_s, tr("Open a Workspace…"), tr("Choose the folder of a workspace that exists."), false),
          &QPushButton::clicked, this, &WelcomePage::chooseWorkspace);
  connect(offer(u"welcomeSample"_s, tr("Explore the Sample"),
                tr("Two months of orders, invoices and a confidential matter. Remove its folder when you are done."),
                false),
          &QPushButton::clicked, this, &WelcomePage::sampleRequested);
  column->addStretch(1);
  return page;
}

QWidget* WelcomePage::makeFooter(const QString& verb, QPushButton*& button) {
  auto* footer = new QWidget(m_pages);
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(0, 16, 0, 0);
  auto* back = new QPushButton(tr("Back"), footer);
  back->setFlat(true);
  connect(back, &QPushButton::clicked, this, &WelcomePage::showChoices);
  button = new QPushButton(verb, footer);
  button->setDefault(true);
  row->addWidget(back);
  row->addStretch(1);
  row->addWidget(button);
  return footer;
}

QWidget* WelcomePage::makeCreateForm() {
  auto* page = new QWidget(m_pages);
  auto* column = columnOf(page);
  column->addWidget(new PlainLabel(tr("Create a workspace"), TextRole::WelcomeTitle, Ink::Primary, page));
  m_name = new QLineEdit(page);
  m_folder = new QLineEdit(page);
  m_folder->setText(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Muniment"_s);
  m_passphrase = passwordField(tr("Passphrase"), page);
  m_repeat = passwordField(tr("Passphrase again"), page);
  m_folderRow = new FormRow(tr("Folder"), m_folder, FormRow::Need::Required, page);
  m_passphraseRow = new FormRow(tr("Passphrase"), m_passphrase, FormRow::Need::Required, page);
  m_passphraseRow->setHint(
      tr("At least eight characters. A short sentence is easy to keep in mind and hard to guess."));
  m_repeatRow = new FormRow(tr("Passphrase again"), m_repeat, FormRow::Need::Required, page);
  column->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Optional, page));
  column->addWidget(m_folderRow);
  auto* choose = new QPushButton(tr("Choose a Folder…"), page);
  connect(choose, &QPushButton::clicked, this, [this] { chooseFolder(tr("Folder of the new workspace"), m_folder); });
  column->addWidget(choose, 0, Qt::AlignLeft);
  column->addWidget(m_passphraseRow);
  column->addWidget(m_repeatRow);
  m_keychain = new QCheckBox(tr("Also unlock with the keychain of this computer"), page);
  m_alone = new QCheckBox(tr("I work alone: no second person will approve"), page);
  column->addWidget(m_keychain);
  column->addWidget(m_alone);
  column->addWidget(paragraph(tr("Printed on every certificate; it cannot be changed later."), page));
  column->addWidget(makeFooter(tr("Create Workspace"), m_create));
  column->addStretch(1);
  connect(m_create, &QPushButton::clicked, this, &WelcomePage::submitCreate);
  connect(m_repeat, &QLineEdit::returnPressed, this, &WelcomePage::submitCreate);
  return page;
}

void WelcomePage::submitCreate() {
  m_problem->hide();
  const bool short_ = m_passphrase->text().size() < kShortestPassphrase;
  const bool different = m_passphrase->text() != m_repeat->text();
  m_folderRow->setError(m_folder->text().trimmed().isEmpty() ? tr("Say where the workspace shall be.") : QString());
  m_passphraseRow->setError(short_ ? tr("The passphrase has fewer than eight characters.") : QString());
  m_repeatRow->setError(different && !short_ ? tr("The two passphrases differ.") : QString());
  if (short_ || different || m_folder->text().trimmed().isEmpty())
    return;
  Q_EMIT createRequested(m_folder->text().trimmed(), m_name->text().trimmed(), m_passphrase->text(),
                         m_keychain->isChecked(), m_alone->isChecked());
}

QWidget* WelcomePage::makeUnlockForm() {
  auto* page = new QWidget(m_pages);
  auto* column = columnOf(page);
  m_unlockTitle = new PlainLabel({}, TextRole::WelcomeTitle, Ink::Primary, page);
  m_unlockNote = paragraph({}, page);
  column->addWidget(m_unlockTitle);
  column->addWidget(m_unlockNote);
  m_unlock = passwordField(tr("Passphrase"), page);
  m_unlock->setObjectName(u"unlockPassphrase"_s);
  m_unlockRow = new FormRow(tr("Passphrase"), m_unlock, FormRow::Need::Required, page);
  column->addWidget(m_unlockRow);
  column->addWidget(makeFooter(tr("Unlock"), m_open));
  m_withKeychain = new QPushButton(tr("Unlock with the Keychain of This Computer"), page);
  m_withKeychain->setObjectName(u"unlockWithKeychain"_s);
  column->addWidget(m_withKeychain, 0, Qt::AlignRight);
  column->addStretch(1);
  const auto submit = [this] {
    m_problem->hide();
    Q_EMIT openRequested(m_directory, m_unlock->text());
  };
  connect(m_open, &QPushButton::clicked, this, submit);
  connect(m_unlock, &QLineEdit::returnPressed, this, submit);
  connect(m_withKeychain, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_directory, {}); });
  return page;
}

QWidget* WelcomePage::makeRecoveryPage() {
  auto* page = new QWidget(m_pages);
  auto* column = columnOf(page);
  auto* title = new PlainLabel(tr("Write down the recovery key"), TextRole::WelcomeTitle, Ink::Primary, page);
  title->setWordWrap(true);
  column->addWidget(title);
  column->addWidget(
      paragraph(tr("It is shown this once and kept nowhere. Without it, a lost passphrase cannot be replaced and "
                   "nothing in this workspace can be read again. Keep it on paper, away from this computer."),
                page));
  m_recovery = new QLineEdit(page);
  m_recovery->setReadOnly(true);
  m_recovery->setFont(monoFont(15));
  m_recovery->setAccessibleName(tr("Recovery key"));
  column->addWidget(m_recovery);
  auto* copy = new QPushButton(tr("Copy"), page);
  connect(copy, &QPushButton::clicked, this, [this] { copyText(m_recovery->text()); });
  column->addWidget(copy, 0, Qt::AlignLeft);
  column->addSpacing(16);
  auto* kept = new QCheckBox(tr("I have written it down"), page);
  auto* go = new QPushButton(tr("Open the Workspace"), page);
  go->setDefault(true);
  go->setEnabled(false);
  connect(kept, &QCheckBox::toggled, go, &QPushButton::setEnabled);
  connect(go, &QPushButton::clicked, this, [this, kept] {
    m_recovery->clear();
    kept->setChecked(false);
    Q_EMIT recoveryKeyKept();
  });
  column->addWidget(kept);
  column->addWidget(go, 0, Qt::AlignRight);
  column->addStretch(1);
  return page;
}

void WelcomePage::chooseFolder(const QString& title, QLineEdit* field) {
  auto* dialog = new QFileDialog(this, title, field->text());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
  dialog->open();
}

void WelcomePage::chooseWorkspace() {
  auto* dialog = new QFileDialog(this, tr("Folder of the workspace"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& folder) { Q_EMIT openRequested(folder, {}); });
  dialog->open();
}

void WelcomePage::showChoices() {
  m_problem->hide();
  m_pages->setCurrentIndex(Choices);
}

void WelcomePage::showUnlock(const QString& directory) { askPassphrase(directory, false, {}); }

void WelcomePage::showLocked(const QString& directory, const QString& hint) { askPassphrase(directory, true, hint); }

void WelcomePage::askPassphrase(const QString& directory, bool locked, const QString& hint) {
  m_directory = directory;
  m_problem->hide();
  m_unlock->clear();
  m_unlockTitle->setText(locked ? tr("Locked") : tr("Unlock the workspace"));
  m_unlockNote->setText(
      tr("Nothing is shown, and the keys leave the memory. Work that is still running is finished first."));
  m_unlockNote->setVisible(locked);
  m_unlockRow->setHint(hint.isEmpty() ? tr("Or the recovery key that was shown when the workspace was made.") : hint);
  m_withKeychain->setVisible(locked);
  m_pages->setCurrentIndex(Unlock);
  m_unlock->setFocus();
}

void WelcomePage::showRecoveryKey(const QString& key) {
  for (QLineEdit* field : {m_passphrase, m_repeat, m_unlock})
    field->clear();
  m_problem->hide();
  m_recovery->setText(key);
  m_pages->setCurrentIndex(Recovery);
}

void WelcomePage::showProblem(const QString& sentence) {
  m_problem->setContent(Tone::Failed, Icon::Octagon, tr("That did not work"), sentence);
  m_problem->show();
}

void WelcomePage::setBusy(bool busy) { m_pages->setEnabled(!busy); }

} // namespace muniment::ui
