#include "tests/ui/gate/evidence_dialogs.h"

#include "tests/ui/audit/fake_egress.h"
#include "ui/evidence/export_dialog.h"
#include "ui/evidence/package_sheet.h"
#include "ui/evidence/productions_sheet.h"
#include "ui/evidence/verification_sheet.h"
#include "ui/redaction/redact_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfEvidence(FakeEvidence& desk, FakeRedaction& redaction) {
  if (desk.lines.empty()) {
    desk.addProductions(4);
    desk.findEverything();
    desk.report.problems = {{u"data/messages.csv:12"_s, u"file.failed"_s}};
  }
  return {{u"ExportDialog"_s,
           [&desk](QWidget* parent) {
             ui::ExportWish wish;
             wish.selection.ranges = {{ConversationId::make(Instant()), 102, 239}};
             wish.name = u"PO-4711 Harbour Freight"_s;
             return new ui::ExportDialog(desk, wish, std::nullopt, parent);
           }},
          {u"PackageSheet"_s,
           [&desk](QWidget* parent) { return new ui::PackageSheet(desk, desk.lines.front().production, parent); }},
          {u"EgressDialog"_s,
           [](QWidget* parent) {
             static FakeEgress egress(20);
             return new ui::EgressDialog(egress, parent);
           }},
          {u"ProductionsSheet"_s, [&desk](QWidget* parent) { return new ui::ProductionsSheet(desk, parent); }},
          {u"VerificationSheet"_s,
           [&desk](QWidget* parent) { return new ui::VerificationSheet(desk.report, u"/packages/P-7-pdf"_s, parent); }},
          {u"RedactSheet"_s, [&redaction](QWidget* parent) {
             Message message = FakeRedaction::message(7, u"Call me on +44 7700 900123"_s);
             message.attachment = Attachment{u"Payslip.pdf"_s, {}, 12, {}, {}, Attachment::State::Present, -1, {}};
             return new ui::RedactSheet(redaction, {message}, parent);
           }}};
}

} // namespace muniment::tests
