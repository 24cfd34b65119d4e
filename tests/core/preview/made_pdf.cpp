#include "tests/core/preview/made_pdf.h"

#include <map>

namespace muniment::tests {
namespace {

constexpr int kFirstPage = 10;
constexpr int kFirstOther = 100;

QByteArray number(qsizetype value) { return QByteArray::number(value); }

} // namespace

QByteArray MadePdf::bytes() const {
  std::map<int, QByteArray> all;
  QByteArray kids;
  for (int i = 0; i < pages.size(); ++i) {
    const int page = kFirstPage + 2 * i;
    kids += number(page) + " 0 R ";
    all[page] = "<</Type/Page/Parent 2 0 R/MediaBox" + mediaBox + "/Contents " + number(page + 1) +
                " 0 R/Resources<</Font<</F1 3 0 R>>" + resources + ">>>>";
    all[page + 1] = "<</Length " + number(pages[i].size()) + ">>\nstream\n" + pages[i] + "\nendstream";
  }
  all[1] = "<</Type/Catalog/Pages 2 0 R" + catalog + ">>";
  all[2] = "<</Type/Pages/Count " + number(pages.size()) + "/Kids[" + kids + "]>>";
  all[3] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  all[4] = "<</Title(A made file)/Author(Nobody)>>";
  for (int i = 0; i < objects.size(); ++i)
    all[kFirstOther + i] = objects[i];
  QByteArray file = "%PDF-1.7\n";
  QByteArray table;
  for (const auto& [id, body] : all) {
    table += number(id) + " 1\n" + number(file.size()).rightJustified(10, '0') + " 00000 n \n";
    file += number(id) + " 0 obj\n" + body + "\nendobj\n";
  }
  const qsizetype start = file.size();
  file += "xref\n0 1\n0000000000 65535 f \n" + table + "trailer<</Size 1000/Root 1 0 R/Info 4 0 R>>\nstartxref\n" +
          number(start) + "\n%%EOF\n";
  return file;
}

QByteArray pageOfText(const QByteArrayList& lines) {
  QByteArray page = "BT /F1 24 Tf 30 TL 60 760 Td ";
  for (const QByteArray& line : lines)
    page += '(' + line + ") Tj T* ";
  return page + "ET";
}

} // namespace muniment::tests
