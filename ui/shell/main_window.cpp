#include "ui/shell/main_window.h"

#include "core/base/error_catalogue.h"
#include "core/base/sealed_box.h"
#include "core/workspace/policy/policy.h"
#include "core/workspace/sample/sample_workspace.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/export_offer.h"
#include "ui/shell/desktop_notices.h"
#include "ui/shell/language_dialog.h"
#include "ui/shell/lock_delay_dialog.h"
#include "ui/shell/workbench.h"
#include "ui/welcome/welcome_page.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTimeZone>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

using Opened = Result<std::shared_ptr<workspace::OpenParts>>;

/// News of a workspace that outlives this.
class WorkspaceNews final : public NewsDesk {
 public:
  explicit WorkspaceNews(workspace::Workspace& workspace) : m_workspace(&workspace) {}
  Answer news(std::optional<std::int64_t> after) override { return m_workspace->ask(workspace::MyNews{after}); }

 private:
  workspace::Workspace* m_workspace;
};

} // namespace

MainWindow::MainWindow(const workspace::Environment& environment, QSettings& settings)
    : m_environment(environment), m_pages(new QStackedWidget(this)), m_welcome(new WelcomePage(m_pages)),
      m_memory(settings), m_idle(new IdleWatch(*environment.clock, this)) {
  setWindowTitle(tr("Muniment"));
  resize(1440, 900);
  setMinimumSize(960, 600);
  m_memory.restorePlace(*this);
  followLockDelay();
  connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
  setCentralWidget(m_pages);
  m_pages->addWidget(m_welcome);
  connect(m_welcome, &WelcomePage::createRequested, this, &MainWindow::create);
  connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openFolder);
  connect(m_welcome, &WelcomePage::sampleRequested, this,
          [this] { openSample(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sample"_s); });
  connect(m_welcome, &WelcomePage::recoveryKeyKept, this, [this] { enter(std::move(m_created)); });
}

MainWindow::~MainWindow() = default;

void MainWindow::create(const QString& directory, const QString& name, const QString& passphrase, bool keychain,
                        bool alone) {
  m_welcome->setBusy(true);
  auto wish = std::make_shared<workspace::NewWorkspace>();
  wish->name = name.isEmpty() ? tr("My workspace") : name;
  wish->timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
  wish->passphrase = passphraseBytes(passphrase);
  wish->keychain = keychain;
  wish->singlePerson = alone;
  using Created = Result<std::shared_ptr<workspace::CreatedWorkspace>>;
  m_opening
      .run([environment = m_environment, directory, wish]() -> Created {
        MUNIMENT_TRY_LET(created, workspace::createWorkspace(environment, FilePath{directory}, std::move(*wish)));
        return std::make_shared<workspace::CreatedWorkspace>(std::move(created));
      })
      .then(this, [this](const Created& created) {
        m_welcome->setBusy(false);
        if (!created) {
          m_welcome->showProblem(errorText(created.error()));
          return;
        }
        m_created = std::make_shared<workspace::OpenParts>(std::move((*created)->parts));
        m_welcome->showRecoveryKey((*created)->recoveryKey);
      });
}

void MainWindow::openFolder(const QString& directory, const QString& passphrase) {
  m_welcome->setBusy(true);
  m_opening
      .run([environment = m_environment, directory, passphrase]() -> Opened {
        const auto with = [&](bool asRecoveryKey) -> Opened {
          workspace::Unlock unlock;
          if (asRecoveryKey)
            unlock.recoveryKey = passphrase;
          else
            unlock.passphrase = passphraseBytes(passphrase);
          MUNIMENT_TRY_LET(parts, workspace::openWorkspace(environment, FilePath{directory}, std::move(unlock)));
          return std::make_shared<workspace::OpenParts>(std::move(parts));
        };
        Opened opened = with(false);
        // What does not open as a passphrase may be the recovery key; the first reason is the one to tell.
        if (!opened && opened.error().id == "vault.wrong_passphrase"_L1) {
          if (Opened recovered = with(true))
            return recovered;
        }
        return opened;
      })
      .then(this, [this, directory, passphrase](const Opened& opened) {
        m_welcome->setBusy(false);
        if (opened) {
          if (!comeBack(**opened))
            enter(*opened);
          return;
        }
        const bool keychainFailed =
            opened.error().id.startsWith("keychain."_L1) || opened.error().id == "vault.no_slot"_L1;
        if (passphrase.isEmpty() && keychainFailed)
          m_welcome->showUnlock(directory);
        else
          m_welcome->showProblem(errorText(opened.error()));
      });
}

void MainWindow::openDefault() {
  const auto policy = workspace::readPolicy(*m_environment.files);
  if (!policy)
    m_welcome->showProblem(errorText(policy.error()));
  else if (!policy->defaultWorkspace.isEmpty())
    openFolder(policy->defaultWorkspace);
}

void MainWindow::openSample(const QString& directory) {
  m_sample = directory;
  m_welcome->setBusy(true);
  m_opening
      .run([environment = m_environment, directory]() -> Opened {
        if (!environment.files->exists(FilePath{directory} / u"workspace.json"))
          MUNIMENT_TRY(
              workspace::makeSampleWorkspace(environment, FilePath{directory}, {120, 2000, 1, Secret()}, nullptr));
        workspace::Unlock unlock;
        unlock.passphrase = workspace::samplePassphrase();
        MUNIMENT_TRY_LET(parts, workspace::openWorkspace(environment, FilePath{directory}, std::move(unlock)));
        return std::make_shared<workspace::OpenParts>(std::move(parts));
      })
      .then(this, [this](const Opened& opened) {
        m_welcome->setBusy(false);
        if (opened)
          enter(*opened);
        else
          m_welcome->showProblem(errorText(opened.error()));
      });
}

void MainWindow::enter(std::shared_ptr<workspace::OpenParts> parts) {
  leave();
  setOffersExports(workspace::requireExports(*m_environment.files).has_value());
  m_workbench = new Workbench(std::make_unique<workspace::Workspace>(std::move(*parts)), m_memory, m_pages);
  m_pages->addWidget(m_workbench);
  m_pages->setCurrentWidget(m_workbench);
  m_workbench->setPassphraseHint(hintFor(m_workbench->workspace().directory().value));
  connect(m_workbench, &Workbench::closeRequested, this, &MainWindow::leave, Qt::QueuedConnection);
  connect(m_workbench, &Workbench::lockRequested, this, &MainWindow::lock, Qt::QueuedConnection);
  connect(m_workbench, &Workbench::lockDelayRequested, this, &MainWindow::chooseLockDelay);
  connect(m_workbench, &Workbench::languageRequested, this, &MainWindow::chooseLanguage);
  connect(m_workbench, &Workbench::themeToggled, this,
          [this] { setTheme(Theme::of(this).mode == Theme::Dark ? Theme::Light : Theme::Dark); });
  beginNotices();
  m_idle->start();
  Q_EMIT workspaceOpened();
}

void MainWindow::beginNotices() {
  if (!m_port)
    return;
  m_news = std::make_unique<WorkspaceNews>(m_workbench->workspace());
  m_notices = std::make_unique<DesktopNotices>(*m_news, *m_port, nullptr);
  m_notices->setOn(m_memory.tellsDesktop());
  connect(m_workbench, &Workbench::noticesToggled, m_notices.get(), &DesktopNotices::setOn);
  connect(m_notices.get(), &DesktopNotices::openRequested, this, [this](const QString& subject) {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    m_workbench->openSubject(subject.isEmpty() ? u"task:"_s : subject);
  });
}

void MainWindow::endNotices() {
  if (m_port)
    m_port->withdraw();
  m_notices.reset();
  m_news.reset();
}

void MainWindow::leave() {
  if (!m_workbench)
    return;
  endNotices();
  m_idle->stop();
  m_pages->setCurrentWidget(m_welcome);
  m_welcome->showChoices();
  delete std::exchange(m_workbench, nullptr);
}

void MainWindow::lock() {
  if (!m_workbench)
    return;
  endNotices();
  m_idle->stop();
  clearCopiedText();
  m_workbench->closeDialogs();
  m_workbench->forgetKey();
  const QString directory = m_workbench->workspace().directory().value;
  m_welcome->showLocked(directory, hintFor(directory));
  m_pages->setCurrentWidget(m_welcome);
  if (m_workbench->isWorking()) {
    m_locked = std::exchange(m_workbench, nullptr);
    connect(m_locked, &Workbench::workEnded, m_locked, &QObject::deleteLater);
  } else {
    delete std::exchange(m_workbench, nullptr);
  }
}

bool MainWindow::comeBack(const workspace::OpenParts& parts) {
  if (!m_locked || !m_locked->isWorking() || m_locked->workspace().info().id != parts.info.id)
    return false;
  leave();
  m_workbench = m_locked;
  m_locked.clear();
  disconnect(m_workbench, &Workbench::workEnded, m_workbench, &QObject::deleteLater);
  m_pages->setCurrentWidget(m_workbench);
  beginNotices();
  m_idle->start();
  Q_EMIT workspaceOpened();
  return true;
}

QString MainWindow::hintFor(const QString& directory) const {
  return directory == m_sample ? tr("The passphrase of the sample is: %1").arg(u"sample"_s) : QString();
}

void MainWindow::followLockDelay() { m_idle->setDelay(std::int64_t{60'000} * m_memory.lockDelay()); }

void MainWindow::chooseLanguage() {
  auto* dialog = new LanguageDialog(m_languages, m_memory.language(), m_workbench);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] { m_memory.setLanguage(dialog->language()); });
  dialog->open();
}

void MainWindow::chooseLockDelay() {
  auto* dialog = new LockDelayDialog(m_memory.lockDelay(), m_workbench);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    m_memory.setLockDelay(dialog->minutes());
    followLockDelay();
  });
  dialog->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_memory.keepPlace(*this);
  QMainWindow::closeEvent(event);
}

void MainWindow::setTheme(Theme::Mode mode) {
  if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
    applyTheme(*application, mode);
}

} // namespace muniment::ui
