#pragma once

#include "core/base/json.h"
#include "ui/declare/consequences_pane.h"
#include "ui/declare/declare_wish.h"
#include "ui/declare/kept_rows.h"

#include <QtWidgets/QDialog>

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class ClassChooser;
class DetailsForm;
class ElidedLabel;
class IconLabel;
class KeptPane;
class PlainLabel;
class SendChoice;

/// Makes a record of what was selected. What follows from each choice is shown at once; Enter declares.
class DeclareDialog final : public QDialog {
  Q_OBJECT

 public:
  /// The queries must outlive the dialog.
  DeclareDialog(DeclareQueries& queries, DeclareWish wish, QWidget* parent);

  /// Another class than the one suggested, once the file plan is known.
  void choose(const ClassId& recordClass);
  /// The records system that it goes to as well; nothing for none.
  [[nodiscard]] std::optional<workspace::RmSystem> sendsTo() const;

 Q_SIGNALS:
  /// What the command says of the record; the dialog has closed itself.
  /// `isHeld`: a hold covers it, so that it cannot be taken back.
  void declared(const muniment::Json& outcome, bool isHeld);
  /// Somebody wants to see the record that there is already.
  void recordRequested(const QString& number);

 private:
  enum Page { Loading, Content, NotAllowed, Failed };

  void layOut();
  [[nodiscard]] QWidget* makeHeader();
  [[nodiscard]] QWidget* makeContent();
  [[nodiscard]] QWidget* makeFooter();
  void connectParts();
  void refresh();
  void takePreview(const Result<workspace::DeclarationPreview::Answer>& answer);
  void askForLines();
  void takeLines(std::vector<KeptLine> lines, const Result<workspace::KeptMessages::Answer>& answer);
  void askForConflicts();
  void takeClass();
  void showWhenReady();
  void askForLast(const RecordClass& value);
  void askForOwner(const RecordClass& value);
  void proposeDetails();
  void showContext();
  void showConsequences();
  void weigh();
  void focusFirst();
  void declare();
  void takeReceipt(const Result<workspace::Receipt>& receipt);
  void showProblem(const Error& error);
  [[nodiscard]] records::Selection selection() const;

  DeclareQueries* m_queries;
  DeclareWish m_wish;
  ElidedLabel* m_context = nullptr;
  QStackedWidget* m_pages = nullptr;
  Banner* m_problem = nullptr;
  QPushButton* m_problemLink = nullptr;
  KeptPane* m_kept = nullptr;
  ClassChooser* m_classes = nullptr;
  DetailsForm* m_details = nullptr;
  SendChoice* m_send = nullptr;
  ConsequencesPane* m_consequences = nullptr;
  IconLabel* m_missingIcon = nullptr;
  PlainLabel* m_missing = nullptr;
  QPushButton* m_act = nullptr;
  ConsequencesPane::Facts m_facts;
  std::vector<Message> m_messages; ///< those selected that are listed
  std::optional<Record> m_last;    ///< of the same conversation and class
  std::vector<std::int64_t> m_conflicts;
  std::map<std::int64_t, MessageTime> m_times;
  std::optional<ClassId> m_wanted; ///< class that waits for the file plan
  bool m_hasPlan = false;
  bool m_isAsking = false; ///< a preview is under way
  bool m_isAskingLines = false;
  bool m_isBusy = false;
  int m_generation = 0;
  int m_linesGeneration = 0;
  int m_classGeneration = 0;
};

} // namespace muniment::ui
