#include "tests/ui/evidence/fake_evidence.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace workspace;
using Finding = ProductionPreflight::Finding;

namespace {

constexpr std::int64_t kFirst = 1'770'109'920'000;
constexpr std::int64_t kDay = 86'400'000;

template <class T>
QFuture<Result<T>> ready(T value) {
  return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

template <class T>
QFuture<Result<T>> refused(const Error& error) {
  return QtFuture::makeReadyFuture(Result<T>(Failure(error)));
}

} // namespace

FakeEvidence::FakeEvidence() {
  answer.messages = 138;
  answer.files = 9;
  answer.bytes = 3'400'000;
  answer.pages = 41;
  answer.first = {kFirst, true, true, TimePrecision::Second};
  answer.last = {kFirst + 9 * kDay, true, true, TimePrecision::Second};
  answer.chats = {{ConversationId::make(Instant()), u"PO-4711 Harbour Freight"_s, 138, 420, 102, 239, 2}};
  answer.notes = {{Finding::OmittedRun, 12, {MessageId::fromNumber(140)}}};
  answer.matter = MatterId::make(Instant());
  answer.nextBates = 42;
  report.production = u"P-7"_s;
  report.format = u"pdf"_s;
  report.items = 138;
  report.files = 61;
  report.bytes = 9'300'000;
  report.proofs = 138;
  report.redacted = 2;
  report.signedBy = u"3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29"_s;
  report.signedAt = Instant::fromMilliseconds(kFirst + 20 * kDay);
}

void FakeEvidence::findEverything() {
  for (const Finding finding :
       {Finding::Privileged, Finding::UnfinishedRedaction, Finding::Destroyed, Finding::BytesMissing})
    answer.blockers.push_back({finding, 3, {MessageId::fromNumber(110), MessageId::fromNumber(111)}});
  for (const Finding finding :
       {Finding::ZoneUnknown, Finding::AttachmentAbsent, Finding::Conflicting, Finding::Redacted, Finding::NotProven,
        Finding::Sensitive, Finding::ChatPrivacy, Finding::SameFileRedacted, Finding::Infected})
    answer.notes.push_back({finding, 5, {MessageId::fromNumber(120)}});
}

void FakeEvidence::addProductions(int count) {
  for (int number = count; number > 0; --number) {
    ProductionsPage::Line line;
    line.production.id = ProductionId::make(Instant::fromMilliseconds(kFirst + number));
    line.production.number = u"P-%1"_s.arg(number);
    line.production.title = u"Dispute about the berth %1"_s.arg(number);
    line.production.batesPrefix = u"NORD"_s;
    line.production.firstBates = number * 100;
    line.production.messages = 40;
    line.production.frozenAt = Instant::fromMilliseconds(kFirst + number * kDay);
    line.author = u"Ines Roth"_s;
    if (number % 3 != 0) {
      WrittenPackage package;
      package.format = u"pdf"_s;
      package.files = 61;
      package.bytes = 9'300'000;
      package.verifiedAt = line.production.frozenAt.plusMilliseconds(60'000);
      line.packages.push_back(std::move(package));
    }
    lines.push_back(std::move(line));
  }
}

FakeEvidence::Answer<ProductionPreflight> FakeEvidence::ask(ProductionPreflight query) {
  asked.push_back(query);
  if (preflightError)
    return refused<ProductionPreflight::Answer>(*preflightError);
  ProductionPreflight::Answer given = answer;
  if (query.batesPrefix != u"NORD")
    given.nextBates = 1;
  return ready(std::move(given));
}

FakeEvidence::Answer<ProductionsPage> FakeEvidence::ask(ProductionsPage query) {
  if (listError)
    return refused<ProductionsPage::Answer>(*listError);
  auto from = lines.begin();
  if (query.before)
    from = std::ranges::find(lines, *query.before, [](const auto& line) { return line.production.id; }) + 1;
  const auto room = std::min<std::ptrdiff_t>(query.limit, lines.end() - from);
  return ready(ProductionsPage::Answer{{from, from + room}, from + room != lines.end()});
}

QFuture<Result<std::optional<QString>>> FakeEvidence::ask(MyPreference query) {
  const auto found = kept.find(query.name);
  return ready(found == kept.end() ? std::optional<QString>() : std::optional(found->second));
}

FakeEvidence::Done FakeEvidence::run(KeepPreference command) {
  kept[command.name] = command.value;
  return ready(Receipt());
}

FakeEvidence::Done FakeEvidence::run(FreezeProduction command, QWidget*) {
  if (freezeError)
    return refused<Receipt>(*freezeError);
  frozen.push_back(std::move(command));
  Receipt receipt;
  receipt.outcome = Json::Object{{u"production"_s, ProductionId::make(Instant()).toString()}, {u"number"_s, u"P-7"_s}};
  return ready(std::move(receipt));
}

QFuture<Result<WrittenPackageReport>> FakeEvidence::write(PackageWish wish, SharedProgress) {
  if (writeError)
    return refused<WrittenPackageReport>(*writeError);
  const FilePath folder = wish.folder;
  written.push_back(std::move(wish));
  return ready(WrittenPackageReport{folder, report});
}

QFuture<Result<evidence::PackageReport>> FakeEvidence::check(FilePath package, SharedProgress) {
  checked.append(package.value);
  return ready(evidence::PackageReport(report));
}

} // namespace muniment::tests
