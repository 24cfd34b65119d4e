#include "core/formats/loadfile/production_check.h"

#include "core/base/sha256.h"
#include "core/formats/loadfile/bates_number.h"
#include "core/formats/loadfile/dat_reader.h"
#include "core/formats/loadfile/field.h"
#include "core/formats/loadfile/opt_reader.h"
#include "core/formats/loadfile/volume_path.h"

#include <QtCore/QHash>

#include <vector>

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;
using exchange::Weight;

constexpr qint64 kPiece = 1 << 20;

class FileStream final : public ByteStream {
 public:
  explicit FileStream(std::unique_ptr<File> file) : m_file(std::move(file)) {}
  Result<qint64> read(char* into, qint64 size) override { return m_file->read(into, size); }

 private:
  std::unique_ptr<File> m_file;
};

struct Document final {
  QString familyBegin;
  QString familyEnd;
};

class ProductionCheck final {
 public:
  ProductionCheck(FileSystem& files, const FilePath& root) : m_files(files), m_root(root) {}

  Result<void> readDat(const FilePath& path) {
    MUNIMENT_TRY_LET(file, m_files.openToRead(path));
    auto dat = DatReader::open(std::make_unique<FileStream>(std::move(file)));
    if (!dat)
      return unreadable("DatUnreadable"_L1, dat.error());
    m_fields = dat->fields();
    for (const Field field : {Field::DocumentId, Field::BeginBates, Field::EndBates}) {
      if (!m_fields.contains(headings()[placeOf(field)])) {
        error("DatFieldMissing"_L1, headings()[placeOf(field)]);
        return {};
      }
    }
    for (QStringList values;;) {
      const auto isThere = dat->next(values);
      if (!isThere)
        return unreadable("DatUnreadable"_L1, isThere.error());
      if (!*isThere)
        return {};
      MUNIMENT_TRY(checkDocument(values));
    }
  }

  Result<void> readOpt(const FilePath& path) {
    MUNIMENT_TRY_LET(file, m_files.openToRead(path));
    OptReader opt(std::make_unique<FileStream>(std::move(file)));
    std::optional<BatesNumber> expected;
    qint64 left = 0;
    for (OptPage page;; ++m_facts.pages) {
      const auto isThere = opt.next(page);
      if (!isThere)
        return unreadable("OptUnreadable"_L1, isThere.error());
      if (!*isThere)
        break;
      if (page.startsDocument != (left == 0))
        error("OptDocumentBreak"_L1, page.imageKey);
      if (page.startsDocument) {
        expected = BatesNumber::parse(page.imageKey);
        left = page.pageCount;
        if (m_pageCounts.value(page.imageKey, -1) != left)
          error("OptPageCount"_L1, page.imageKey);
      }
      if (!expected || expected->toString() != page.imageKey)
        error("OptPageMissing"_L1, page.imageKey);
      expected = expected ? std::optional(expected->plus(1)) : std::nullopt;
      left = std::max<qint64>(0, left - 1);
      checkLink(page.imagePath);
    }
    if (left != 0 || m_facts.pages != m_pages)
      error("OptPageCount"_L1, QString::number(m_facts.pages));
    return {};
  }

  ProductionFacts finish() { return std::move(m_facts); }

 private:
  void error(QLatin1StringView code, const QString& place) { m_facts.verdict.add(Weight::Error, code, place); }
  /// What is damaged is a finding; what cannot be read at all is not.
  Result<void> unreadable(QLatin1StringView code, const Error& why) {
    if (why.id != "loadfile.damaged"_L1)
      return failure(why);
    error(code, why.arguments.value(0));
    return {};
  }
  [[nodiscard]] QString value(const QStringList& values, Field field) const {
    return values.value(m_fields.indexOf(headings()[placeOf(field)]));
  }

  Result<void> checkDocument(const QStringList& values) {
    ++m_facts.documents;
    const QString id = value(values, Field::DocumentId);
    if (id.isEmpty() || m_documents.contains(id))
      error("DocumentIdDuplicate"_L1, id);
    checkNumbers(values, id);
    checkFamily(values, id);
    if (const QString text = value(values, Field::TextLink); !text.isEmpty())
      checkLink(text);
    const QString native = value(values, Field::NativeLink);
    if (native.isEmpty() || !checkLink(native))
      return {};
    ++m_facts.natives;
    return checkNative(native, value(values, Field::Sha256Hash));
  }

  void checkNumbers(const QStringList& values, const QString& id) {
    const auto begin = BatesNumber::parse(value(values, Field::BeginBates));
    const auto end = BatesNumber::parse(value(values, Field::EndBates));
    if (!begin || !end || begin->prefix != end->prefix || begin->width != end->width || end->number < begin->number) {
      error("BatesMalformed"_L1, id);
      return;
    }
    const auto last = m_last.constFind(begin->prefix);
    if (last != m_last.constEnd() && begin->number <= *last)
      error("BatesDuplicate"_L1, begin->toString());
    else if (last != m_last.constEnd() && begin->number != *last + 1)
      error("BatesGap"_L1, begin->toString());
    m_last.insert(begin->prefix, end->number);
    const qint64 pages = end->number - begin->number + 1;
    m_pages += pages;
    m_pageCounts.insert(begin->toString(), pages);
    const QString stated = value(values, Field::PageCount);
    if (!stated.isEmpty() && stated != QString::number(pages))
      error("PageCountMismatch"_L1, id);
  }

  /// A family is one range of numbers, in which every member lies, and which every member states alike.
  void checkFamily(const QStringList& values, const QString& id) {
    const Document own{value(values, Field::BeginFamily), value(values, Field::EndFamily)};
    m_documents.insert(id, own);
    const QString parent = value(values, Field::ParentId);
    if (own.familyBegin.isEmpty() && own.familyEnd.isEmpty() && parent.isEmpty())
      return;
    const auto begin = BatesNumber::parse(own.familyBegin);
    const auto end = BatesNumber::parse(own.familyEnd);
    const auto first = BatesNumber::parse(value(values, Field::BeginBates));
    const auto last = BatesNumber::parse(value(values, Field::EndBates));
    if (!begin || !end || !first || !last || begin->prefix != first->prefix || begin->number > first->number ||
        end->number < last->number) {
      error("FamilyRange"_L1, id);
      return;
    }
    if (parent.isEmpty())
      return;
    const auto found = m_documents.constFind(parent);
    if (found == m_documents.constEnd())
      error("ParentMissing"_L1, id);
    else if (found->familyBegin != own.familyBegin || found->familyEnd != own.familyEnd)
      error("FamilyRange"_L1, id);
  }

  bool checkLink(const QString& link) {
    const QString path = pathWithin(link);
    if (path.isEmpty()) {
      error("LinkLeavesVolume"_L1, link);
      return false;
    }
    if (!m_files.exists(m_root / path)) {
      error("LinkMissing"_L1, link);
      return false;
    }
    return true;
  }

  Result<void> checkNative(const QString& link, const QString& stated) {
    MUNIMENT_TRY_LET(file, m_files.openToRead(m_root / pathWithin(link)));
    m_piece.resize(kPiece);
    Sha256Hasher hasher;
    for (;;) {
      MUNIMENT_TRY_LET(count, file->read(m_piece.data(), kPiece));
      if (count == 0)
        break;
      hasher.add(QByteArrayView(m_piece).first(static_cast<qsizetype>(count)));
    }
    if (hasher.finish().toHex() != stated.toLower())
      error("HashMismatch"_L1, link);
    return {};
  }

  FileSystem& m_files;
  FilePath m_root;
  ProductionFacts m_facts;
  QStringList m_fields;
  QHash<QString, qint64> m_last; ///< number of each prefix
  QHash<QString, qint64> m_pageCounts;
  QHash<QString, Document> m_documents;
  qint64 m_pages = 0;
  QByteArray m_piece;
};

} // namespace

Result<ProductionFacts> checkProduction(FileSystem& files, const FilePath& root, const FilePath& dat,
                                        const FilePath& opt) {
  ProductionCheck check(files, root);
  MUNIMENT_TRY(check.readDat(dat));
  if (!opt.value.isEmpty())
    MUNIMENT_TRY(check.readOpt(opt));
  return check.finish();
}

} // namespace muniment::formats::loadfile
