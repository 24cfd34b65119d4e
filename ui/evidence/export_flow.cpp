#include "ui/evidence/export_flow.h"

#include "core/base/error_catalogue.h"
#include "ui/evidence/export_dialog.h"
#include "ui/evidence/package_sheet.h"
#include "ui/evidence/productions_sheet.h"
#include "ui/evidence/verification_sheet.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/scrim.h"
#include "ui/kit/toast.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAboveStrip = 28 + 16;

} // namespace

ExportFlow::ExportFlow(EvidenceDesk& desk, Jobs jobs, QWidget* window)
    : QObject(window), m_desk(&desk), m_jobs(std::move(jobs)), m_window(window) {}

void ExportFlow::open(QDialog* dialog) {
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  new Scrim(dialog->parentWidget()->window(), dialog); // a sheet may lie over the list of productions
  dialog->open();
}

void ExportFlow::begin(const ExportWish& wish) {
  if (!offersExports())
    return Q_EMIT failed(makeError(ErrorKind::Refused, "policy.exports_disabled"_L1));
  auto* dialog = new ExportDialog(*m_desk, wish, std::exchange(m_supplements, {}), m_window);
  connect(dialog, &ExportDialog::frozen, this, &ExportFlow::write);
  connect(dialog, &ExportDialog::messageRequested, this, &ExportFlow::messageRequested);
  open(dialog);
}

void ExportFlow::write(const workspace::PackageWish& wish, const QString& number) {
  const QString id = u"package-%1"_s.arg(++m_next);
  m_desk->write(wish, m_jobs.start(id, tr("Writing %1").arg(number)))
      .then(this, [this, id, number](const Result<workspace::WrittenPackageReport>& written) {
        m_jobs.end(id, written ? tr("%1 is written and verified").arg(number) : errorText(written.error()));
        if (m_productions)
          m_productions->refresh();
        if (written)
          return showReport(written->report, written->folder.value);
        // The production stays; a package of it is written from the list.
        if (written.error().kind == ErrorKind::Cancelled)
          new Toast(m_window, Icon::ExportOut,
                    tr("The package of %1 was not written. The list of productions can write it.").arg(number), {},
                    kAboveStrip);
        else
          Q_EMIT failed(written.error());
      });
}

void ExportFlow::check(const QString& folder) {
  const QString id = u"package-%1"_s.arg(++m_next);
  m_desk->check(FilePath{folder}, m_jobs.start(id, tr("Verifying a package")))
      .then(this, [this, id, folder](const Result<evidence::PackageReport>& report) {
        m_jobs.end(id, {});
        if (report)
          showReport(*report, folder);
        else if (report.error().kind != ErrorKind::Cancelled)
          Q_EMIT failed(report.error());
      });
}

void ExportFlow::showReport(const evidence::PackageReport& report, const QString& folder) {
  if (!m_window->isVisible())
    return; // locked meanwhile: nobody may see it
  open(new VerificationSheet(report, folder, m_productions ? static_cast<QWidget*>(m_productions.data()) : m_window));
}

void ExportFlow::showProductions() {
  m_productions = new ProductionsSheet(*m_desk, m_window);
  connect(m_productions, &ProductionsSheet::checkRequested, this, &ExportFlow::check);
  connect(m_productions, &ProductionsSheet::packageRequested, this, &ExportFlow::openPackage);
  connect(m_productions, &ProductionsSheet::supplementRequested, this, &ExportFlow::supplement);
  open(m_productions);
}

void ExportFlow::openPackage(const Production& production) {
  auto* sheet =
      new PackageSheet(*m_desk, production, m_productions ? static_cast<QWidget*>(m_productions.data()) : m_window);
  connect(sheet, &PackageSheet::chosen, this, &ExportFlow::write);
  open(sheet);
}

void ExportFlow::supplement(const Production& production) {
  m_supplements = production.id;
  new Toast(m_window, Icon::ExportOut,
            tr("Choose what is added to %1, and press E. What it has already is left out.").arg(production.number), {},
            kAboveStrip);
}

} // namespace muniment::ui
