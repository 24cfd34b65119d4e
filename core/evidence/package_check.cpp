#include "core/evidence/package_check.h"

#include "core/evidence/package_options.h"
#include "core/evidence/package_reader.h"
#include "core/evidence/package_texts.h"
#include "core/evidence/proof_check.h"
#include "core/formats/bagit/bag_validator.h"
#include "core/formats/loadfile/production_check.h"
#include "core/formats/rsmf/rsmf_validator.h"
#include "core/ledger/head.h"
#include "core/ledger/merkle.h"
#include "core/ledger/time_stamp.h"

#include <set>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;
using formats::exchange::Verdict;
using formats::exchange::Weight;

const QString kList = u"hashes.sha256"_s;
const QString kListSignature = u"hashes.sig"_s;
const QString kManifest = u"manifest.json"_s;
const QString kAuthority = u"authority.pem"_s;
const QString kTimeStamp = u"time-stamp/time-stamp.tst"_s;
const QString kStampedHead = u"time-stamp/stamped-head.json"_s;
constexpr qsizetype kDigestText = 64;

std::optional<PublicKey> publicKeyFromPem(const QByteArray& pem) {
  const QByteArrayList lines = pem.trimmed().split('\n');
  const QByteArray der = lines.size() == 3 ? QByteArray::fromBase64(lines[1]) : QByteArray();
  const auto key = PublicKey::fromBytes(der.last(std::min<qsizetype>(der.size(), PublicKey::kSize)));
  return key && publicKeyPem(*key) == pem ? key : std::nullopt;
}

/// Looks at one package, part by part.
class Check final {
 public:
  explicit Check(PackageReader package) : m_package(std::move(package)) {}
  Result<PackageReport> run();

 private:
  Result<void> files();
  Result<void> signatures();
  Result<void> manifest();
  Result<void> proofs();
  Result<void> content();
  Result<void> rsmf();
  Result<void> timeStamp();
  /// Whether the head that an authority saw leads to the head of the package.
  Result<bool> contains(const std::optional<ledger::Head>& stamped);
  Result<void> unlisted(const std::set<QString>& listed);
  void wrong(const QString& place, QLatin1StringView code) { m_report.problems.push_back({place, QString(code)}); }
  void findings(const Verdict& verdict, const QString& place);

  PackageReader m_package;
  PackageReport m_report;
  QByteArray m_list;
  Json m_manifest;
  std::optional<ledger::Head> m_head;
};

Result<void> Check::files() {
  MUNIMENT_TRY_LET(list, m_package.small(kList));
  m_list = list;
  m_report.listDigest = sha256(list);
  std::set<QString> listed;
  for (const QByteArray& line : list.split('\n')) {
    if (line.isEmpty())
      continue;
    const QString path = QString::fromUtf8(line.mid(kDigestText + 2));
    const QStringList parts = path.split(u'/');
    const bool isInside = !path.isEmpty() && !parts.contains(u".."_s) && !parts.contains(QString()) &&
                          !path.contains(u'\\') && !path.contains(u':');
    const auto stated = Sha256::fromHex(QString::fromLatin1(line.left(kDigestText)));
    if (!isInside || !stated || !listed.insert(path).second) {
      wrong(kList, "package.line_unreadable"_L1);
      continue;
    }
    std::int64_t size = 0;
    const auto digest = m_package.digest(path, size);
    if (!digest && digest.error().kind == ErrorKind::Cancelled)
      return failure(digest.error());
    if (!digest)
      wrong(path, "package.file_missing"_L1);
    else if (*digest != *stated)
      wrong(path, "package.file_differs"_L1);
    if (path == kManifest)
      m_report.manifestDigest = *stated;
    ++m_report.files;
    m_report.bytes += size;
  }
  return unlisted(listed);
}

/// Whatever lies there besides was put there by somebody else; a time-stamp and its authority may be added.
Result<void> Check::unlisted(const std::set<QString>& listed) {
  MUNIMENT_TRY_LET(all, m_package.all());
  for (const QString& path : all) {
    const bool mayBe = path == kList || path == kListSignature || path == kAuthority || path.startsWith(u"time-stamp/");
    if (!mayBe && !listed.contains(path))
      wrong(path, "package.file_unlisted"_L1);
  }
  for (const QString& needed :
       {kManifest, u"verify.sh"_s, u"VERIFY.txt"_s, u"key.pem"_s, u"proof/head.json"_s, u"proof/head.sig"_s,
        u"proof/key.pem"_s, u"proof/items.jsonl"_s, u"proof/entries.jsonl"_s}) {
    if (!listed.contains(needed))
      wrong(needed, "package.file_missing"_L1);
  }
  return {};
}

Result<void> Check::signatures() {
  MUNIMENT_TRY_LET(pem, m_package.small(u"key.pem"_s));
  MUNIMENT_TRY_LET(headPem, m_package.small(u"proof/key.pem"_s));
  MUNIMENT_TRY_LET(listSignature, m_package.small(kListSignature));
  MUNIMENT_TRY_LET(line, m_package.small(u"proof/head.json"_s));
  MUNIMENT_TRY_LET(headSignature, m_package.small(u"proof/head.sig"_s));
  m_head = ledger::Head::parse(line);
  const auto sealed = Signature::fromBytes(headSignature);
  if (!m_head || !sealed || !verify(m_head->key, line, *sealed) || headPem != publicKeyPem(m_head->key))
    wrong(u"proof/head.json"_s, "package.head_wrong"_L1);
  const auto key = publicKeyFromPem(pem);
  const auto signature = Signature::fromBytes(listSignature);
  if (!key || !signature || !verify(*key, m_list, *signature))
    wrong(kListSignature, "package.signature_wrong"_L1);
  m_report.signedBy = key ? key->toHex() : QString();
  if (m_head)
    m_report.signedAt = m_head->at;
  MUNIMENT_TRY_LET(script, m_package.small(u"verify.sh"_s));
  MUNIMENT_TRY_LET(text, m_package.small(u"VERIFY.txt"_s));
  if (script != verifyScript())
    wrong(u"verify.sh"_s, "package.script_changed"_L1);
  if (text != verifyText())
    wrong(u"VERIFY.txt"_s, "package.script_changed"_L1);
  return {};
}

Result<void> Check::manifest() {
  MUNIMENT_TRY_LET(bytes, m_package.small(kManifest));
  auto parsed = parseJson(bytes);
  if (!parsed || parsed->text(u"format") != u"muniment-package" || parsed->number(u"version") != 1) {
    wrong(kManifest, "package.manifest_unreadable"_L1);
    return {};
  }
  m_manifest = std::move(*parsed);
  m_report.production = m_manifest.at(u"production").text(u"number");
  m_report.format = m_manifest.at(u"options").text(u"format");
  if (m_head && m_manifest.at(u"head").text(u"root") != m_head->root.toHex())
    wrong(kManifest, "package.head_wrong"_L1);
  return {};
}

Result<void> Check::proofs() {
  if (!m_head || m_manifest.isNull())
    return {};
  const Json& production = m_manifest.at(u"production");
  MUNIMENT_TRY(
      ProofCheck(m_package, m_report).run(*m_head, production.number(u"items"), production.text(u"items_sha256")));
  m_report.redacted = m_manifest.at(u"redactions").number(u"messages");
  if (m_report.proofs != m_manifest.at(u"proofs").number(u"proven"))
    wrong(u"proof/items.jsonl"_s, "package.items_differ"_L1);
  return {};
}

void Check::findings(const Verdict& verdict, const QString& place) {
  for (const QString& code : verdict.codes(Weight::Error))
    wrong(place + u' ' + code, "package.content_wrong"_L1);
}

Result<void> Check::rsmf() {
  MUNIMENT_TRY_LET(names, m_package.files().list(m_package.at(u"content"_s)));
  std::int64_t events = 0;
  for (const QString& name : names) {
    if (!name.endsWith(u".rsmf"))
      continue;
    const QString place = u"content/"_s + name;
    MUNIMENT_TRY_LET(contents, formats::rsmf::validateMail(m_package.files(), m_package.at(place)));
    findings(contents.verdict, place);
    events += contents.events;
  }
  // An event of another day that is answered is written once more.
  if (events < m_manifest.at(u"content").number(u"events"))
    wrong(u"content"_s, "package.items_differ"_L1);
  return {};
}

Result<void> Check::content() {
  const auto format = packageFormat(m_report.format);
  if (!format || !m_report.isGood())
    return {};
  switch (*format) {
  case PackageFormat::Rsmf:
    return rsmf();
  case PackageFormat::LoadFile: {
    MUNIMENT_TRY_LET(facts, formats::loadfile::checkProduction(m_package.files(), m_package.at(u"content"_s),
                                                               m_package.at(u"content/load.dat"_s), {}));
    findings(facts.verdict, u"content/load.dat"_s);
    return {};
  }
  case PackageFormat::BagIt: {
    MUNIMENT_TRY_LET(facts, formats::bagit::validateBag(m_package.files(), m_package.at(u"content"_s), nullptr));
    findings(facts.verdict, u"content"_s);
    return {};
  }
  case PackageFormat::Pdf:
  case PackageFormat::Eml:
    break;
  }
  return {};
}

Result<bool> Check::contains(const std::optional<ledger::Head>& stamped) {
  MUNIMENT_TRY_LET(text, m_package.small(u"time-stamp/consistency.txt"_s));
  std::vector<Sha256> path;
  for (const QByteArray& line : text.split('\n')) {
    const auto hash = Sha256::fromHex(QString::fromLatin1(line));
    if (!hash && !line.isEmpty())
      return false;
    if (hash)
      path.push_back(*hash);
  }
  return m_head && stamped && stamped->workspace == m_head->workspace && stamped->size >= m_head->size &&
         ledger::verifyConsistency(m_head->size, stamped->size, path, m_head->root, stamped->root);
}

Result<void> Check::timeStamp() {
  if (!m_package.files().exists(m_package.at(kTimeStamp)))
    return {};
  MUNIMENT_TRY_LET(line, m_package.small(kStampedHead));
  MUNIMENT_TRY_LET(token, m_package.small(kTimeStamp));
  const auto stamp = ledger::readTimeStampToken(token, sha256(line));
  if (!stamp)
    wrong(kTimeStamp, "package.time_stamp_wrong"_L1);
  MUNIMENT_TRY_LET(isOfPackage, contains(ledger::Head::parse(line)));
  if (!isOfPackage)
    wrong(kStampedHead, "package.stamped_head_wrong"_L1);
  if (!stamp || !isOfPackage)
    return {};
  if (m_package.files().exists(m_package.at(kAuthority))) {
    MUNIMENT_TRY_LET(authority, m_package.small(kAuthority));
    m_report.isAuthorityChecked = ledger::checkTimeStampToken(token, sha256(line), authority).has_value();
    if (!m_report.isAuthorityChecked)
      wrong(kTimeStamp, "package.authority_wrong"_L1);
  }
  m_report.stampedAt = stamp->at;
  return {};
}

Result<PackageReport> Check::run() {
  MUNIMENT_TRY(files());
  for (const auto part : {&Check::signatures, &Check::manifest, &Check::proofs, &Check::content, &Check::timeStamp}) {
    const Result<void> looked = (this->*part)();
    if (!looked && looked.error().kind == ErrorKind::Cancelled)
      return failure(looked.error());
    // A part that cannot be read was missed above already, or is damaged.
    if (!looked)
      wrong(looked.error().arguments.value(0), "package.part_unreadable"_L1);
  }
  return std::move(m_report);
}

} // namespace

Result<PackageReport> checkPackage(FileSystem& files, const FilePath& package, const SharedProgress& progress) {
  if (!files.exists(package / kList))
    return failure(ErrorKind::NotFound, "package.unknown"_L1);
  return Check(PackageReader(files, package, progress)).run();
}

} // namespace muniment::evidence
