#include "core/access/scope_maker.h"
#include "core/store/class_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/store/value_list.h"
#include "tests/core/workspace/hold_race.h"

namespace muniment::tests {
namespace {

Failure wrong(QString what) { return failure(ErrorKind::VerificationFailed, "race.wrong"_L1, {}, std::move(what)); }

QStringList objectsOf(const std::vector<QByteArray>& addresses) {
  QStringList texts;
  for (const QByteArray& address : addresses)
    texts.append(QString::fromLatin1(address.toHex()));
  return texts;
}

} // namespace

/// Two or three records over five messages of one chat and a paper, so that each shares something with another.
Result<void> HoldRace::plant() {
  MUNIMENT_TRY(capturePapers(2));
  for (std::size_t i = 0; i < 5; ++i) {
    m_shadow.lines.push_back(m_fresh.back());
    m_fresh.pop_back();
  }
  const auto inOneChat = [&](std::size_t first, std::size_t last) {
    return m_shadow.lines[first].conversation == m_shadow.lines[last].conversation;
  };
  std::vector<HeldShadow::Thing> things{{{}, {0, 1}, {0}, {}}, {{}, {2}, {}, {}}, {{}, {4}, {0, 1}, {}}};
  if (inOneChat(1, 3))
    things[1].lines = {1, 2, 3};
  else
    things.push_back({{}, {3}, {1}, {}});
  const Together plantAll{[&](workspace::CommandContext& context) -> Result<Json> {
    for (HeldShadow::Thing& thing : things)
      MUNIMENT_TRY(plantOne(context, std::move(thing)));
    return Json();
  }};
  MUNIMENT_TRY(m_desks[0]->run(plantAll));
  MUNIMENT_TRY_LET(filed, store::ClassRepository(m_desks[0]->connection()).byCode(u"04.20"_s));
  if (!filed)
    return wrong(u"no class"_s);
  m_shadow.everyClass = filed->id.toString();
  return {};
}

Result<void> HoldRace::capturePapers(int count) {
  std::vector<workspace::FileToCapture> files;
  for (int i = 0; i < count; ++i)
    files.push_back({u"paper"_s, {}, "paper " + QByteArray::number(m_fresh.size()) + '/' + QByteArray::number(i)});
  std::vector<QByteArray> contents;
  for (const auto& file : files)
    contents.push_back(file.bytes.value_or(QByteArray()));
  workspace::CaptureFiles capture(std::move(files), u"test"_s);
  MUNIMENT_TRY(capture.prepare(m_desks[0]->services(), nullptr));
  MUNIMENT_TRY_LET(captured, m_desks[0]->run(std::move(capture)));
  std::size_t number = 0;
  for (const Json& item : *captured.at(u"items").array()) {
    const QByteArray& bytes = contents[number++];
    m_shadow.papers.push_back({ItemId::parse(item.text(u"id")).value_or(ItemId()), bytes,
                               m_vault->addressOf(sha256(bytes)).toBytes(), false});
  }
  return {};
}

Result<void> HoldRace::plantOne(workspace::CommandContext& context, HeldShadow::Thing thing) {
  PlantRecord command;
  command.title = u"Order"_s;
  for (const std::size_t line : thing.lines)
    command.selection.messages.push_back(m_shadow.lines[line].id);
  for (const std::size_t paper : thing.papers)
    command.selection.items.push_back(m_shadow.papers[paper].id);
  MUNIMENT_TRY_LET(planted, command.apply(context));
  thing.id = RecordId::parse(planted.text(u"record")).value_or(RecordId());
  MUNIMENT_TRY_LET(
      rows, context.connection().select("SELECT address FROM record_object WHERE record = ?", {thing.id.toString()}));
  while (rows.next())
    thing.objects.push_back(rows.bytes(0));
  m_shadow.records.push_back(std::move(thing));
  return rows.finish();
}

Result<void> HoldRace::check() {
  MUNIMENT_TRY(checkRecords());
  MUNIMENT_TRY(checkLines());
  MUNIMENT_TRY(checkPapers());
  return checkBytes();
}

Result<void> HoldRace::checkRecords() {
  std::vector<RecordId> ids;
  for (const HeldShadow::Thing& record : m_shadow.records)
    ids.push_back(record.id);
  store::Connection& connection = m_desks[0]->connection();
  MUNIMENT_TRY_LET(list, store::textList(store::textsOf(ids)));
  MUNIMENT_TRY_LET(rows, connection.select("SELECT id FROM record WHERE state = 8 AND id IN " +
                                               store::selectTexts(connection.dialect()),
                                           {list}));
  while (rows.next()) {
    const auto found = std::ranges::find(m_shadow.records, RecordId::parse(rows.text(0)), &HeldShadow::Thing::id);
    if (found == m_shadow.records.end() || found->isDestroyed)
      continue;
    if (m_shadow.isHeld(*found, today()))
      return wrong(u"a held record was destroyed: "_s + rows.text(0));
    found->isDestroyed = true;
    ++m_counts.destroyed;
  }
  return rows.finish();
}

Result<void> HoldRace::checkLines() {
  std::vector<std::int64_t> numbers;
  for (const HeldShadow::Line& line : m_shadow.lines)
    numbers.push_back(line.id.number());
  store::Connection& connection = m_desks[0]->connection();
  MUNIMENT_TRY_LET(
      rows, connection.select("SELECT id, text FROM message WHERE id IN " + store::selectNumbers(connection.dialect()),
                              {store::numberList(numbers)}));
  while (rows.next()) {
    const auto found = std::ranges::find(m_shadow.lines, MessageId::fromNumber(rows.integer(0)), &HeldShadow::Line::id);
    const auto place = static_cast<std::size_t>(std::distance(m_shadow.lines.begin(), found));
    if (found->isDestroyed != rows.text(1).isEmpty() && found->isDestroyed)
      return wrong(u"a destroyed message came back: "_s + rows.text(0));
    if (found->isDestroyed || rows.text(1) == found->text)
      continue;
    if (!rows.text(1).isEmpty())
      return wrong(u"a message was altered: "_s + rows.text(0));
    if (m_shadow.isHeld(*found, today()))
      return wrong(u"a held message was destroyed: "_s + rows.text(0));
    if (m_shadow.isCovered(place))
      return wrong(u"a message of a record that stays was destroyed: "_s + rows.text(0));
    found->isDestroyed = true;
  }
  return rows.finish();
}

Result<void> HoldRace::checkPapers() {
  store::Connection& connection = m_desks[0]->connection();
  for (std::size_t i = 0; i < m_shadow.papers.size(); ++i) {
    HeldShadow::Paper& paper = m_shadow.papers[i];
    const bool hasBytes =
        m_vault->read(*vault::VaultAddress::fromBytes(paper.address)).value_or(QByteArray()) == paper.bytes;
    MUNIMENT_TRY_LET(rows, connection.select("SELECT address FROM item WHERE id = ?", {paper.id.toString()}));
    const bool isThere = rows.next() && rows.bytes(0) == paper.address;
    MUNIMENT_TRY(rows.finish());
    if (isThere && !hasBytes)
      return wrong(u"the bytes of an item went before it: "_s + paper.id.toString());
    if (isThere || paper.isDestroyed)
      continue;
    if (m_shadow.isHeld(paper, today()))
      return wrong(u"a held item was destroyed: "_s + paper.id.toString());
    if (m_shadow.isPaperCovered(i))
      return wrong(u"an item of a record that stays was destroyed: "_s + paper.id.toString());
    paper.isDestroyed = true;
  }
  return {};
}

/// No key goes while anything refers to it: pieces of originals, manifests.
Result<void> HoldRace::checkBytes() {
  for (const HeldShadow::Thing& record : m_shadow.records) {
    for (const QByteArray& address : record.objects) {
      if (!record.isDestroyed && !m_vault->contains(*vault::VaultAddress::fromBytes(address)).value_or(false))
        return wrong(u"a manifest went before its record: "_s + record.id.toString());
    }
  }
  std::set<QString> chats;
  for (const HeldShadow::Line& line : m_shadow.lines)
    chats.insert(line.conversation.toString());
  for (const QString& chat : chats) {
    MUNIMENT_TRY_LET(rows,
                     m_desks[0]->connection().select("SELECT s.address FROM segment s JOIN conversation c ON c.n = "
                                                     "s.conversation WHERE c.id = ?",
                                                     {chat}));
    while (rows.next()) {
      const auto address = vault::VaultAddress::fromBytes(rows.bytes(0));
      if (!address || !m_vault->contains(*address).value_or(false))
        return wrong(u"a piece of an original went: "_s + chat);
    }
    MUNIMENT_TRY(rows.finish());
  }
  return {};
}

Result<void> HoldRace::checkEnd() {
  if (m_shadow.isAnythingLeft())
    return wrong(u"something that is due and free stays"_s);
  std::vector<QByteArray> gone;
  for (const HeldShadow::Thing& record : m_shadow.records)
    gone.insert(gone.end(), record.objects.begin(), record.objects.end());
  for (const HeldShadow::Paper& paper : m_shadow.papers)
    gone.push_back(paper.address);
  std::erase_if(gone, [&](const QByteArray& address) {
    return !m_vault->contains(*vault::VaultAddress::fromBytes(address)).value_or(true);
  });
  if (!gone.empty())
    return wrong(u"keys that nothing refers to stay: "_s + objectsOf(gone).join(u' '));
  MUNIMENT_TRY_LET(unfinished, store::SnapshotRepository(m_desks[0]->connection()).isUnfinished());
  return unfinished ? Result<void>(wrong(u"a destruction is not finished"_s)) : Result<void>();
}

QString HoldRace::verify() {
  const auto keys = store::SigningKeyRepository(m_desks[0]->connection()).all();
  if (!keys)
    return keys.error().id;
  auto verified =
      workspace::verifyWorkspace(m_desks[0]->services(), m_parts->address, *keys, {true, std::nullopt}, nullptr);
  if (!verified)
    return verified.error().id + verified.error().detail;
  forgetPlanted(*verified);
  QStringList findings;
  for (const workspace::Finding& finding : verified->findings)
    findings.append(finding.where + u' ' + finding.what.id);
  return findings.join(u'\n');
}

} // namespace muniment::tests
