#pragma once

#include "core/workspace/open_workspace.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class FormRow;
class PlainLabel;

/// The first thing a person sees: make a workspace, open one, or look around in the sample.
class WelcomePage final : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomePage(QWidget* parent = nullptr);

  void showChoices();
  /// Asks for the passphrase of a workspace.
  void showUnlock(const QString& directory);
  /// The same after the window was locked, with the keychain as another way.
  void showLocked(const QString& directory, const QString& hint);
  /// Shows the recovery key, once.
  void showRecoveryKey(const QString& key);
  /// Says what went wrong; what was typed stays.
  void showProblem(const QString& sentence);
  void setBusy(bool busy);

 Q_SIGNALS:
  void createRequested(const QString& directory, const QString& name, const QString& passphrase, bool keychain,
                       bool singlePerson);
  void openRequested(const QString& directory, const QString& passphrase);
  void sampleRequested();
  void recoveryKeyKept();

 private:
  [[nodiscard]] QWidget* makeSide();
  [[nodiscard]] QWidget* makeChoices();
  [[nodiscard]] QWidget* makeCreateForm();
  [[nodiscard]] QWidget* makeUnlockForm();
  [[nodiscard]] QWidget* makeRecoveryPage();
  [[nodiscard]] QWidget* makeFooter(const QString& verb, QPushButton*& button);
  void chooseFolder(const QString& title, QLineEdit* field);
  void chooseWorkspace();
  void submitCreate();
  void askPassphrase(const QString& directory, bool locked, const QString& hint);

  QStackedWidget* m_pages;
  Banner* m_problem;
  QLineEdit* m_folder = nullptr;
  QLineEdit* m_name = nullptr;
  QLineEdit* m_passphrase = nullptr;
  QLineEdit* m_repeat = nullptr;
  FormRow* m_folderRow = nullptr;
  FormRow* m_passphraseRow = nullptr;
  FormRow* m_repeatRow = nullptr;
  QCheckBox* m_keychain = nullptr;
  QCheckBox* m_alone = nullptr;
  QPushButton* m_create = nullptr;
  QLineEdit* m_unlock = nullptr;
  QPushButton* m_open = nullptr;
  FormRow* m_unlockRow = nullptr;
  QPushButton* m_withKeychain = nullptr;
  PlainLabel* m_unlockTitle = nullptr;
  PlainLabel* m_unlockNote = nullptr;
  QString m_directory;
  QLineEdit* m_recovery = nullptr;
};

} // namespace muniment::ui
