#pragma once

#include "ui/evidence/evidence_desk.h"
#include "ui/evidence/export_wish.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QCheckBox;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class ElidedLabel;
class ExportForm;
class IconLabel;
class PlainLabel;
class PreflightPane;

/// Freezes what was chosen as a production. What goes out, and what stands in the way, is shown at once; Enter exports.
class ExportDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `supplements` is the production that this one adds to. The desk must outlive the dialog.
  ExportDialog(EvidenceDesk& desk, ExportWish wish, const std::optional<ProductionId>& supplements, QWidget* parent);

 Q_SIGNALS:
  /// The production is made and the dialog has closed itself; the package is still to be written.
  void frozen(const muniment::workspace::PackageWish& wish, const QString& number);
  /// Somebody wants to see a message; the dialog has closed itself.
  void messageRequested(muniment::MessageId message);

 private:
  enum Page { Loading, Content, NotAllowed, Failed };

  void layOut();
  [[nodiscard]] QWidget* makeHeader();
  [[nodiscard]] QWidget* makeContent();
  [[nodiscard]] QWidget* makeFooter();
  void connectParts();
  void refresh();
  void takePreflight(const Result<workspace::ProductionPreflight::Answer>& answer);
  void refuse(const Error& error);
  /// How it was done the last time for this matter.
  void askProfile();
  void askProductions();
  void showContent();
  void showFacts();
  void weigh();
  [[nodiscard]] QString problem();
  void freeze();
  void takeReceipt(const Result<workspace::Receipt>& receipt);
  void keepProfile();
  void showProblem(const Error& error);

  EvidenceDesk* m_desk;
  ExportWish m_wish;
  std::optional<ProductionId> m_supplements;
  QStackedWidget* m_pages = nullptr;
  Banner* m_problem = nullptr;
  QCheckBox* m_sensitive = nullptr; ///< what is sensitive may leave
  ExportForm* m_form = nullptr;
  PreflightPane* m_preflight = nullptr;
  IconLabel* m_missingIcon = nullptr;
  PlainLabel* m_missing = nullptr;
  QPushButton* m_act = nullptr;
  QTimer m_typing;
  std::optional<workspace::ProductionPreflight::Answer> m_answer;
  bool m_hasProfile = false;
  bool m_isAsking = false;
  bool m_isBusy = false;
  int m_generation = 0;
};

} // namespace muniment::ui
