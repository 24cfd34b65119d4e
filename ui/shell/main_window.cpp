#include "ui/shell/main_window.h"

#include "core/base/error_catalogue.h"
#include "core/base/sealed_box.h"
#include "core/workspace/sample/sample_workspace.h"
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

} // namespace

MainWindow::MainWindow(const workspace::Environment& environment)
    : m_environment(environment), m_pages(new QStackedWidget(this)), m_welcome(new WelcomePage(m_pages)) {
  setWindowTitle(tr("Muniment"));
  resize(1440, 900);
  setMinimumSize(960, 600);
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

void MainWindow::openSample(const QString& directory) {
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
  m_workbench = new Workbench(std::make_unique<workspace::Workspace>(std::move(*parts)), m_pages);
  m_pages->addWidget(m_workbench);
  m_pages->setCurrentWidget(m_workbench);
  connect(m_workbench, &Workbench::closeRequested, this, &MainWindow::leave, Qt::QueuedConnection);
  connect(m_workbench, &Workbench::themeToggled, this,
          [this] { setTheme(Theme::of(this).mode == Theme::Dark ? Theme::Light : Theme::Dark); });
  Q_EMIT workspaceOpened();
}

void MainWindow::leave() {
  if (!m_workbench)
    return;
  m_pages->setCurrentWidget(m_welcome);
  m_welcome->showChoices();
  delete std::exchange(m_workbench, nullptr);
}

void MainWindow::setTheme(Theme::Mode mode) {
  if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
    applyTheme(*application, mode);
}

} // namespace muniment::ui
