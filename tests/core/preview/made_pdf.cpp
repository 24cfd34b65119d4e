#include "tests/core/preview/made_pdf.h"

#include <QtCore/QCryptographicHash>

#include <map>
#include <numeric>

namespace muniment::tests {
namespace {

constexpr int kFirstPage = 10;
constexpr int kFirstOther = 100;

QByteArray number(qsizetype value) { return QByteArray::number(value); }

QByteArray md5(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Md5); }

QByteArray rc4(const QByteArray& key, QByteArray bytes) {
  std::array<uchar, 256> state{};
  std::iota(state.begin(), state.end(), uchar{0});
  for (int i = 0, j = 0; i < 256; ++i) {
    j = (j + state[i] + static_cast<uchar>(key[i % key.size()])) & 255;
    std::swap(state[i], state[j]);
  }
  int i = 0;
  int j = 0;
  for (char& byte : bytes) {
    i = (i + 1) & 255;
    j = (j + state[i]) & 255;
    std::swap(state[i], state[j]);
    byte = static_cast<char>(byte ^ state[(state[i] + state[j]) & 255]);
  }
  return bytes;
}

/// The standard security handler, revision 2 (ISO 32000-1, 7.6.3): 40 bits, the owner's password is the user's.
class Lock final {
 public:
  explicit Lock(const QByteArray& password) {
    const QByteArray padding = QByteArray::fromHex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    const QByteArray padded = (password + padding).first(32);
    const QByteArray owner = rc4(md5(padded).first(5), padded);
    const QByteArray id(16, 'i');
    m_key = md5(padded + owner + QByteArray::fromHex("fcffffff") + id).first(5);
    m_trailer = "/ID[<" + id.toHex() + "><" + id.toHex() + ">]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" +
                owner.toHex() + ">/U<" + rc4(m_key, padding).toHex() + ">>>";
  }
  [[nodiscard]] QByteArray closed(int object, const QByteArray& bytes) const {
    const QByteArray place = QByteArray(1, static_cast<char>(object)) + QByteArray(4, '\0');
    return rc4(md5(m_key + place).first(10), bytes);
  }
  [[nodiscard]] const QByteArray& trailer() const { return m_trailer; }

 private:
  QByteArray m_key;
  QByteArray m_trailer;
};

} // namespace

QByteArray MadePdf::bytes() const {
  std::map<int, QByteArray> all;
  QByteArray kids;
  const Lock lock(password);
  for (int i = 0; i < pages.size(); ++i) {
    const int page = kFirstPage + 2 * i;
    kids += number(page) + " 0 R ";
    all[page] = "<</Type/Page/Parent 2 0 R/MediaBox" + mediaBox + "/Contents " + number(page + 1) +
                " 0 R/Resources<</Font<</F1 3 0 R>>" + resources + ">>>>";
    const QByteArray content = password.isEmpty() ? pages[i] : lock.closed(page + 1, pages[i]);
    all[page + 1] = "<</Length " + number(content.size()) + ">>\nstream\n" + content + "\nendstream";
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
  file += "xref\n0 1\n0000000000 65535 f \n" + table + "trailer<</Size 1000/Root 1 0 R/Info 4 0 R" +
          (password.isEmpty() ? QByteArray() : lock.trailer()) + ">>\nstartxref\n" + number(start) + "\n%%EOF\n";
  return file;
}

QByteArray pageOfText(const QByteArrayList& lines) {
  QByteArray page = "BT /F1 24 Tf 30 TL 60 760 Td ";
  for (const QByteArray& line : lines)
    page += '(' + line + ") Tj T* ";
  return page + "ET";
}

} // namespace muniment::tests
