#include "core/delivery/receiver_settings.h"

namespace muniment::delivery {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLongestSecret = 4096;
constexpr std::size_t kMostSecrets = 2;
constexpr std::int64_t kLargestPort = 65'535;

Failure wrong(const QString& place) { return failure(ErrorKind::Usage, "receiver.setting_wrong"_L1, {place}); }

/// Refuses members that nobody knows: a word that is misspelt would be a setting that silently does not hold.
Result<void> onlyKnown(const Json& content, const QString& place, const QStringList& known) {
  if (!content.object())
    return wrong(place);
  for (const auto& [name, value] : *content.object()) {
    if (!known.contains(name))
      return wrong(place + u'/' + name);
  }
  return {};
}

Result<QString> textAt(const Json& content, const QString& place, const QString& name) {
  const QString* text = content.at(name).string();
  if (!text || text->isEmpty())
    return wrong(place + u'/' + name);
  return *text;
}

/// A number that may be absent.
Result<std::int64_t> numberAt(const Json& content, const QString& name, std::int64_t usual, std::int64_t least,
                              std::int64_t most) {
  if (content.at(name).isNull())
    return usual;
  const std::int64_t* number = content.at(name).integer();
  if (!number || *number < least || *number > most)
    return wrong(u'/' + name);
  return *number;
}

Result<ReceiverSettings::HookFile> hookFrom(const Json& content, const QString& place) {
  MUNIMENT_TRY(onlyKnown(content, place,
                         {u"challenge_file"_s, u"header"_s, u"path"_s, u"peer"_s, u"prefix"_s, u"secret_files"_s,
                          u"timestamp_header"_s, u"tolerance_seconds"_s}));
  ReceiverSettings::HookFile hook;
  MUNIMENT_TRY_LET(peer, textAt(content, place, u"peer"_s));
  MUNIMENT_TRY_LET(path, textAt(content, place, u"path"_s));
  MUNIMENT_TRY_LET(header, textAt(content, place, u"header"_s));
  if (!path.startsWith(u'/') || path.contains(u'?'))
    return wrong(place + u"/path"_s);
  hook.peer = peer;
  hook.path = path.toLatin1();
  hook.form = {header.toLatin1(), content.text(u"prefix").toLatin1(), false,
               content.text(u"timestamp_header").toLatin1()};
  if (const std::int64_t* seconds = content.at(u"tolerance_seconds").integer())
    hook.toleranceSeconds = static_cast<int>(std::clamp<std::int64_t>(*seconds, 1, 86'400));
  const Json::Array* secrets = content.at(u"secret_files").array();
  if (!secrets || secrets->empty() || secrets->size() > kMostSecrets)
    return wrong(place + u"/secret_files"_s);
  for (const Json& file : *secrets) {
    if (!file.string() || file.string()->isEmpty())
      return wrong(place + u"/secret_files"_s);
    hook.secrets.push_back(FilePath{*file.string()});
  }
  if (const QString challenge = content.text(u"challenge_file"); !challenge.isEmpty())
    hook.challenge = FilePath{challenge};
  return hook;
}

Json contentOf(const ReceiverSettings::HookFile& hook) {
  Json::Array secrets;
  for (const FilePath& file : hook.secrets)
    secrets.emplace_back(file.value);
  Json::Object content{{u"header"_s, QString::fromLatin1(hook.form.header)},
                       {u"path"_s, QString::fromLatin1(hook.path)},
                       {u"peer"_s, hook.peer},
                       {u"secret_files"_s, std::move(secrets)}};
  if (!hook.form.prefix.isEmpty())
    content.emplace(u"prefix"_s, QString::fromLatin1(hook.form.prefix));
  if (!hook.form.timestampHeader.isEmpty()) {
    content.emplace(u"timestamp_header"_s, QString::fromLatin1(hook.form.timestampHeader));
    content.emplace(u"tolerance_seconds"_s, hook.toleranceSeconds);
  }
  if (hook.challenge)
    content.emplace(u"challenge_file"_s, hook.challenge->value);
  return content;
}

Result<Secret> secretIn(FileSystem& files, const FilePath& path) {
  MUNIMENT_TRY_LET(file, files.openToRead(path));
  QByteArray bytes(kLongestSecret, Qt::Uninitialized);
  MUNIMENT_TRY_LET(size, file->read(bytes.data(), bytes.size()));
  bytes.truncate(size);
  while (bytes.endsWith('\n') || bytes.endsWith('\r'))
    bytes.chop(1);
  if (bytes.isEmpty())
    return failure(ErrorKind::Usage, "receiver.secret_empty"_L1);
  return Secret(std::move(bytes));
}

} // namespace

Json contentOf(const ReceiverSettings& settings) {
  Json::Array hooks;
  for (const ReceiverSettings::HookFile& hook : settings.hooks)
    hooks.push_back(contentOf(hook));
  return Json::Object{{u"address"_s, settings.address.toHex()},
                      {u"connections"_s, settings.limits.connections},
                      {u"connections_of_one"_s, settings.limits.connectionsOfOne},
                      {u"hooks"_s, std::move(hooks)},
                      {u"journal"_s, settings.journal.value},
                      {u"journal_bytes"_s, settings.bounds.together},
                      {u"largest_body"_s, settings.limits.largestBody},
                      {u"listen"_s, QString::fromLatin1(settings.listen)},
                      {u"port"_s, settings.port}};
}

Result<ReceiverSettings> receiverSettingsFrom(const Json& content) {
  MUNIMENT_TRY(onlyKnown(content, QString(),
                         {u"address"_s, u"connections"_s, u"connections_of_one"_s, u"hooks"_s, u"journal"_s,
                          u"journal_bytes"_s, u"largest_body"_s, u"listen"_s, u"port"_s}));
  ReceiverSettings settings;
  const auto address = LetterAddress::fromHex(content.text(u"address"));
  if (!address)
    return wrong(u"/address"_s);
  settings.address = *address;
  MUNIMENT_TRY_LET(journal, textAt(content, QString(), u"journal"_s));
  settings.journal = FilePath{journal};
  if (const QString listen = content.text(u"listen"); !listen.isEmpty())
    settings.listen = listen.toLatin1();
  MUNIMENT_TRY_LET(port, numberAt(content, u"port"_s, settings.port, 0, kLargestPort));
  settings.port = static_cast<quint16>(port);
  MUNIMENT_TRY_LET(bytes, numberAt(content, u"journal_bytes"_s, settings.bounds.together, 1 << 16, qint64(1) << 40));
  settings.bounds.together = bytes;
  settings.bounds.segment = std::min(settings.bounds.segment, std::max<qint64>(1 << 16, bytes / 4));
  MUNIMENT_TRY_LET(body, numberAt(content, u"largest_body"_s, settings.limits.largestBody, 1024, 32 << 20));
  settings.limits.largestBody = static_cast<int>(body);
  MUNIMENT_TRY_LET(most, numberAt(content, u"connections"_s, settings.limits.connections, 1, 60'000));
  settings.limits.connections = static_cast<int>(most);
  MUNIMENT_TRY_LET(ofOne, numberAt(content, u"connections_of_one"_s, 0, 0, 60'000));
  settings.limits.connectionsOfOne = static_cast<int>(ofOne);
  const Json::Array* hooks = content.at(u"hooks").array();
  if (!hooks)
    return wrong(u"/hooks"_s);
  std::set<QByteArray> paths;
  for (const Json& each : *hooks) {
    const QString place = u"/hooks/%1"_s.arg(settings.hooks.size());
    MUNIMENT_TRY_LET(hook, hookFrom(each, place));
    if (!paths.insert(hook.path).second)
      return wrong(place + u"/path"_s);
    settings.hooks.push_back(std::move(hook));
  }
  return settings;
}

Result<std::vector<Hook>> readHooks(FileSystem& files, const ReceiverSettings& settings) {
  std::vector<Hook> hooks;
  for (const ReceiverSettings::HookFile& each : settings.hooks) {
    Hook hook;
    hook.peer = each.peer;
    hook.path = each.path;
    hook.rule.hmac = each.form;
    hook.rule.toleranceSeconds = each.toleranceSeconds;
    for (const FilePath& path : each.secrets) {
      MUNIMENT_TRY_LET(secret, secretIn(files, path));
      hook.secrets.push_back(std::move(secret));
    }
    if (each.challenge) {
      MUNIMENT_TRY_LET(word, secretIn(files, *each.challenge));
      hook.challenge = std::move(word);
    }
    hooks.push_back(std::move(hook));
  }
  return hooks;
}

} // namespace muniment::delivery
