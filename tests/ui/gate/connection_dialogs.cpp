#include "tests/ui/gate/connection_dialogs.h"

#include "ui/connections/connection_sheet.h"
#include "ui/connections/limits_sheet.h"
#include "ui/connections/manifest_sheet.h"
#include "ui/connections/processing_sheet.h"
#include "ui/connections/readers_sheet.h"
#include "ui/connections/test_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfConnections(FakeConnectionDesk& desk) {
  if (desk.cards.empty())
    desk.addSix();
  const workspace::ConnectionCard documents = desk.cards[3];
  return {{u"ConnectionSheet"_s,
           [&desk](QWidget* parent) {
             return new ui::ConnectionSheet(desk, ui::SystemChoice::all()[4], {u"active-documents"_s}, parent);
           }},
          {u"ManifestSheet"_s,
           [&desk, documents](QWidget* parent) {
             QByteArray wrong = documents.connection.manifest;
             wrong.replace("\"limits\"", "\"limit\"");
             return new ui::ManifestSheet(desk, wrong, u"active-documents"_s, parent);
           }},
          {u"TestSheet"_s,
           [&desk, documents](QWidget* parent) {
             desk.outcome = *documents.test;
             return new ui::TestSheet(desk, documents, parent);
           }},
          {u"LimitsSheet"_s,
           [documents](QWidget* parent) { return new ui::LimitsSheet(documents.gate, u"Orders"_s, parent); }},
          {u"ReadersSheet"_s, [&desk](QWidget* parent) { return new ui::ReadersSheet(desk, parent); }},
          {u"ProcessingSheet"_s,
           [&desk, documents](QWidget* parent) { return new ui::ProcessingSheet(desk.recordOf(documents), parent); }}};
}

} // namespace muniment::tests
