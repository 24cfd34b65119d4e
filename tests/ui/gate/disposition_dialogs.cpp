#include "tests/ui/gate/disposition_dialogs.h"

#include "tests/ui/disposition/fake_work.h"
#include "tests/ui/imports/fake_imports.h"
#include "ui/disposition/hand_over_dialog.h"
#include "ui/disposition/reason_dialog.h"
#include "ui/disposition/receipt_dialog.h"
#include "ui/disposition/report_dialog.h"
#include "ui/disposition/sign_dialog.h"
#include "ui/disposition/snapshot_dialog.h"
#include "ui/imports/collection_sheet.h"
#include "ui/imports/imports_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfDisposition() {
  return {{u"SignDialog"_s,
           [](QWidget* parent) {
             return new ui::SignDialog({u"Approve this disposition"_s,
                                        u"Closed shipments, 20 records"_s,
                                        {u"What is decided to be destroyed will be gone for good."_s},
                                        u"destroy"_s,
                                        u"Approve It"_s},
                                       parent);
           }},
          {u"ReasonDialog"_s,
           [](QWidget* parent) {
             return new ui::ReasonDialog({u"Withdraw this snapshot"_s, u"Its records stay due."_s, u"Withdraw It"_s},
                                         parent);
           }},
          {u"HandOverDialog"_s,
           [](QWidget* parent) {
             Snapshot snapshot;
             snapshot.name = u"Closed shipments for the archive"_s;
             return new ui::HandOverDialog(snapshot, 20, parent);
           }},
          {u"ReceiptDialog"_s,
           [](QWidget* parent) {
             Handover transfer;
             transfer.receiver = u"State Archive"_s;
             transfer.records = 20;
             transfer.handedOverAt = *Instant::parse(u"2026-03-02T09:00:00.000Z");
             return new ui::ReceiptDialog(transfer, parent);
           }},
          {u"ReportDialog"_s,
           [](QWidget* parent) {
             static FakeWork work(20);
             return new ui::ReportDialog(work, QDate(2026, 3, 2), parent);
           }},
          {u"CollectionSheet"_s, [](QWidget* parent) { return new ui::CollectionSheet({}, parent); }},
          {u"ImportsSheet"_s,
           [](QWidget* parent) {
             static FakeImports imports;
             return new ui::ImportsSheet(imports, {}, parent);
           }},
          {u"SnapshotDialog"_s, [](QWidget* parent) {
             workspace::DueNow::Answer due;
             due.until = QDate(2026, 3, 2);
             due.total = 14;
             due.groups = {{ClassId(), u"06.30"_s, u"Closed shipments"_s, 2026, 14, 0, 0}};
             return new ui::SnapshotDialog(due, std::nullopt, false, parent);
           }}};
}

} // namespace muniment::tests
