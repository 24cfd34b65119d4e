#include "core/workspace/sending/sending_settings.h"

#include "core/access/scope_maker.h"
#include "core/store/connection_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<SendingSettings> SendingSettings::of(store::Connection& connection, const QString& peer) {
  SendingSettings settings;
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(connection).all(access::ScopeMaker::system()));
  const auto found = std::ranges::find(all, peer, &model::Connection::peer);
  if (found == all.end())
    return settings;
  const auto value = [&](const QString& name) {
    const auto entry = found->site.find(name);
    return entry == found->site.end() ? QString() : entry->second.trimmed();
  };
  bool isNumber = false;
  if (const qint64 seconds = value(u"take_back"_s).toLongLong(&isNumber); isNumber)
    settings.takeBack = std::clamp<std::int64_t>(seconds, 0, kLongest / 1'000) * 1'000;
  settings.readWithAnswer = value(u"read_receipts"_s) == "with_answer"_L1;
  settings.notice = value(u"notice"_s).section(u' ', 0, 0, QString::SectionSkipEmpty);
  settings.noticeLanguage = value(u"notice"_s).section(u' ', 1, 1, QString::SectionSkipEmpty);
  settings.noticeVersion = value(u"notice_version"_s);
  settings.question = value(u"question"_s).section(u' ', 0, 0, QString::SectionSkipEmpty);
  settings.questionLanguage = value(u"question"_s).section(u' ', 1, 1, QString::SectionSkipEmpty);
  settings.needsOptIn = value(u"opt_in"_s) == "required"_L1;
  return settings;
}

} // namespace muniment::workspace
