#include "ui/signing/personal_key.h"

#include "core/base/error_catalogue.h"
#include "core/base/sealed_box.h"
#include "ui/signing/passphrase_sheet.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

PersonalKey::~PersonalKey() { forget(); }

QFuture<Result<PersonalKey::Key>> PersonalKey::ask(QWidget* over) {
  auto promise = std::make_shared<QPromise<Result<Key>>>();
  promise->start();
  auto future = promise->future();
  m_waiting.push_back(std::move(promise));
  if (m_key)
    settle(m_key);
  else if (m_waiting.size() == 1)
    m_workspace->ask(workspace::MySigner())
        .then(this, [this, over = QPointer<QWidget>(over), generation = m_generation](const Result<Key>& key) {
          if (generation != m_generation)
            return;
          if (key || key.error().id == "access.signature_missing"_L1)
            settle(key);
          else
            openSheet(over);
        });
  return future;
}

void PersonalKey::openSheet(QWidget* over) {
  m_sheet = new PassphraseSheet(m_hint, over);
  m_sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(m_sheet, &PassphraseSheet::entered, this, &PersonalKey::tryPassphrase);
  connect(m_sheet, &QDialog::rejected, this, [this] { settle(failure(ErrorKind::Cancelled, "base.cancelled"_L1)); });
  m_sheet->open();
}

void PersonalKey::tryPassphrase(const QString& passphrase) {
  m_sheet->setBusy(true);
  workspace::MySigner mine;
  mine.passphrase = std::make_shared<const Secret>(passphraseBytes(passphrase));
  m_workspace->ask(std::move(mine)).then(this, [this, generation = m_generation](const Result<Key>& key) {
    if (generation != m_generation || !m_sheet)
      return;
    if (key) {
      m_sheet->accept();
      settle(key);
    } else {
      m_sheet->showProblem(key.error().id == "access.passphrase_wrong"_L1
                               ? tr("This passphrase does not open your key. Check Caps Lock.")
                               : errorText(key.error()));
    }
  });
}

void PersonalKey::settle(const Result<Key>& key) {
  if (key)
    m_key = *key;
  for (const Waiting& waiting : std::exchange(m_waiting, {})) {
    waiting->addResult(key);
    waiting->finish();
  }
}

void PersonalKey::forget() {
  ++m_generation;
  settle(failure(ErrorKind::Cancelled, "base.cancelled"_L1));
  m_key.reset();
  if (m_sheet)
    m_sheet->reject();
}

} // namespace muniment::ui
