#pragma once

#include "ui/evidence/evidence_desk.h"
#include "ui/evidence/export_wish.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>

class QDialog;

namespace muniment::ui {

class ProductionsSheet;

/// Opens the dialogs of handing out over a window, has packages written and read again in the background, and shows
/// what came of it.
class ExportFlow final : public QObject {
  Q_OBJECT

 public:
  /// Where running work is shown.
  struct Jobs final {
    std::function<SharedProgress(const QString& id, const QString& what)> start;
    std::function<void(const QString& id, const QString& sentence)> end;
  };

  /// The desk must outlive this.
  ExportFlow(EvidenceDesk& desk, Jobs jobs, QWidget* window);

  void begin(const ExportWish& wish);
  /// What was handed out.
  void showProductions();
  /// Reads a package again.
  void check(const QString& folder);

 Q_SIGNALS:
  void messageRequested(muniment::MessageId message);
  void failed(const muniment::Error& error);

 private:
  void write(const workspace::PackageWish& wish, const QString& number);
  void openPackage(const Production& production);
  void supplement(const Production& production);
  void showReport(const evidence::PackageReport& report, const QString& folder);
  void open(QDialog* dialog);

  EvidenceDesk* m_desk;
  Jobs m_jobs;
  QWidget* m_window;
  QPointer<ProductionsSheet> m_productions;
  std::optional<ProductionId> m_supplements; ///< of what is exported next
  int m_next = 0;
};

} // namespace muniment::ui
