#include "ui/people/unlock_sheet.h"

#include "core/base/error_catalogue.h"
#include "core/base/sealed_box.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using vault::UnlockMethod;

constexpr qsizetype kShortestPassphrase = 8;

QLineEdit* passphraseField(const QString& name) {
  auto* field = new QLineEdit;
  field->setObjectName(name);
  field->setEchoMode(QLineEdit::Password);
  return field;
}

QPushButton* button(const QString& name, const QString& text) {
  auto* made = new QPushButton(text);
  made->setObjectName(name);
  made->setAutoDefault(false);
  return made;
}

} // namespace

UnlockSheet::UnlockSheet(KeysDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(
          *this,
          {tr("Ways to unlock"),
           tr("Each person may have a passphrase of their own. Who adds or removes a way is in the ledger."),
           tr("Save Passphrase"),
           {},
           true},
          SheetFrame::Sides::Two)) {
  setObjectName(u"unlockSheet"_s);
  addWays();
  addPassphrase();
  resize(1000, 600);
  check();
  connect(m_frame.action, &QPushButton::clicked, this, &UnlockSheet::save);
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& me) {
    m_mayManage = me && me->may(Permission::ManageKeys);
    m_renew->setEnabled(m_mayManage);
    refresh({});
  });
}

void UnlockSheet::addWays() {
  m_frame.enter->addWidget(new PlainLabel(tr("This workspace opens with"), TextRole::SmallStrong, Ink::Secondary));
  m_list = new QListWidget;
  m_list->setObjectName(u"unlockSheet.ways"_s);
  m_list->setAccessibleName(tr("Ways to unlock"));
  m_list->setMinimumHeight(180);
  m_frame.enter->addWidget(m_list, 1);
  m_remove = button(u"unlockSheet.remove"_s, tr("Remove"));
  auto* keychain = button(u"unlockSheet.keychain"_s, tr("Add the Keychain of This Computer"));
  m_renew = button(u"unlockSheet.renew"_s, tr("New Recovery Key"));
  m_remove->setEnabled(false);
  m_renew->setEnabled(false);
  for (QPushButton* act : {m_remove, keychain, m_renew})
    m_frame.enter->addWidget(act, 0, Qt::AlignLeading);
  m_recovery = new QLineEdit;
  m_recovery->setObjectName(u"unlockSheet.recoveryKey"_s);
  m_recovery->setReadOnly(true);
  m_recovery->setFont(monoFont(13));
  auto* row = new FormRow(tr("Recovery key"), m_recovery);
  row->setHint(tr("Write it down now. It is shown this once; the one before opens nothing any more."));
  row->hide();
  m_frame.enter->addWidget(row);
  connect(m_list, &QListWidget::currentRowChanged, this, &UnlockSheet::check);
  connect(m_remove, &QPushButton::clicked, this, &UnlockSheet::remove);
  connect(keychain, &QPushButton::clicked, this, &UnlockSheet::addKeychain);
  connect(m_renew, &QPushButton::clicked, this, &UnlockSheet::renewRecoveryKey);
}

void UnlockSheet::addPassphrase() {
  m_frame.follows->addWidget(new PlainLabel(tr("Your passphrase"), TextRole::SmallStrong, Ink::Secondary));
  m_old = passphraseField(u"unlockSheet.old"_s);
  m_fresh = passphraseField(u"unlockSheet.fresh"_s);
  m_again = passphraseField(u"unlockSheet.again"_s);
  auto* old = new FormRow(tr("Passphrase until now"), m_old);
  old->setHint(tr("Leave it empty to add a passphrase of your own, for instance after you came in with the recovery "
                  "key."));
  m_frame.follows->addWidget(old);
  m_frame.follows->addWidget(new FormRow(tr("New passphrase"), m_fresh, FormRow::Need::Required));
  m_frame.follows->addWidget(new FormRow(tr("New passphrase again"), m_again, FormRow::Need::Required));
  auto* note = new PlainLabel(tr("Where the key that you sign with has the same passphrase, it gets the new one too."),
                              TextRole::Small, Ink::Secondary);
  note->setWordWrap(true);
  m_frame.follows->addWidget(note);
  m_frame.follows->addStretch(1);
  for (QLineEdit* field : {m_old, m_fresh, m_again})
    connect(field, &QLineEdit::textChanged, this, &UnlockSheet::check);
}

QString UnlockSheet::nameOf(const workspace::UnlockWay& way) const {
  const QString since = dayText(dayOf(way.createdAt));
  // The first ways were made before anybody had a login here.
  const bool isFirst = way.label == workspace::methodCode(way.method);
  const QString owner = isFirst ? tr("of the beginning") : visibleText(way.label);
  switch (way.method) {
  case UnlockMethod::RecoveryKey:
    return tr("Recovery key on paper, since %1").arg(since);
  case UnlockMethod::Keychain:
    return tr("Keychain (%1), since %2").arg(owner, since);
  case UnlockMethod::Passphrase:
    return tr("Passphrase (%1), since %2").arg(owner, since);
  }
  return {};
}

void UnlockSheet::refresh(const QString& sentence) {
  m_desk->ask(workspace::UnlockWays())
      .then(this, [this, sentence](const Result<std::vector<workspace::UnlockWay>>& ways) {
        showWays(ways);
        if (ways && !sentence.isEmpty())
          m_frame.problem->setText(sentence);
      });
}

void UnlockSheet::showWays(const Result<std::vector<workspace::UnlockWay>>& ways) {
  if (!ways)
    return m_frame.showFailure(errorText(ways.error()));
  m_ways = *ways;
  m_list->clear();
  for (const workspace::UnlockWay& way : m_ways)
    m_list->addItem(nameOf(way));
  m_list->setCurrentRow(0);
  check();
}

void UnlockSheet::check() {
  const auto row = static_cast<std::size_t>(m_list->currentRow());
  m_remove->setEnabled(m_list->currentRow() >= 0 && row < m_ways.size() && (m_mayManage || m_ways[row].mine));
  if (m_fresh->text().size() < kShortestPassphrase)
    return m_frame.setProblem(tr("A new passphrase has at least eight characters"));
  m_frame.setProblem(m_fresh->text() == m_again->text() ? QString() : tr("The two passphrases differ"));
}

void UnlockSheet::save() {
  m_frame.action->setEnabled(false);
  const QString sentence = tr("The passphrase is saved.");
  const auto saved = [this, sentence](const Result<workspace::Receipt>& receipt) {
    if (receipt) {
      for (QLineEdit* field : {m_old, m_fresh, m_again})
        field->clear();
    }
    settle(receipt, sentence);
  };
  if (!m_old->text().isEmpty()) {
    m_desk->changePassphrase(m_old->text(), m_fresh->text()).then(this, saved);
    return;
  }
  workspace::AddUnlockWay command;
  command.passphrase = std::make_shared<const Secret>(passphraseBytes(m_fresh->text()));
  m_desk->run(std::move(command)).then(this, saved);
}

void UnlockSheet::addKeychain() {
  workspace::AddUnlockWay command;
  command.method = UnlockMethod::Keychain;
  m_desk->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    settle(receipt, tr("This computer unlocks the workspace with its keychain now."));
  });
}

void UnlockSheet::renewRecoveryKey() {
  workspace::AddUnlockWay command;
  command.method = UnlockMethod::RecoveryKey;
  command.recoveryKey = workspace::newRecoveryKey();
  const QString shown = command.recoveryKey;
  m_desk->run(std::move(command)).then(this, [this, shown](const Result<workspace::Receipt>& receipt) {
    if (receipt) {
      m_recovery->setText(shown);
      m_recovery->parentWidget()->show();
    }
    settle(receipt, tr("There is a new recovery key."));
  });
}

void UnlockSheet::remove() {
  const auto row = static_cast<std::size_t>(m_list->currentRow());
  if (row < m_ways.size())
    m_desk->run(workspace::RemoveUnlockWay{m_ways[row].id})
        .then(this, [this](const Result<workspace::Receipt>& receipt) {
          settle(receipt, tr("This way does not unlock the workspace any more."));
        });
}

void UnlockSheet::settle(const Result<workspace::Receipt>& receipt, const QString& sentence) {
  if (!receipt) {
    check();
    return m_frame.showFailure(errorText(receipt.error()));
  }
  refresh(sentence);
}

} // namespace muniment::ui
