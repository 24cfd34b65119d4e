#include "core/workspace/outreach/answer_channel.h"

#include "core/access/scope_maker.h"
#include "core/store/answer_repository.h"
#include "core/store/connection_repository.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

constexpr int kMostSteps = 20; ///< devices that registered through a link that another device had been sent

} // namespace

Result<QString> givenBy(store::Connection& connection, AnswerLink link) {
  store::AnswerRepository answers(connection);
  for (int steps = 0; link.device && steps < kMostSteps; ++steps) {
    MUNIMENT_TRY_LET(device, answers.deviceBy(*link.device));
    if (device && !device->registeredBy.isEmpty())
      return std::move(device->registeredBy);
    MUNIMENT_TRY_LET(through, answers.registeredBy(link.person, *link.device));
    if (!through)
      return QString();
    link = std::move(*through);
  }
  return link.device ? QString() : link.madeBy;
}

Result<void> checkTwoHands(const CommandContext& context, const AnswerPin& pin, const QString& opener) {
  if (opener == pin.setBy && !context.services().info.singlePerson)
    return failure(ErrorKind::Refused, QLatin1StringView("question.one_hand"));
  return {};
}

Result<void> checkDevices(const CommandContext& context, const AnswerPin& pin) {
  store::AnswerRepository answers(context.connection());
  MUNIMENT_TRY_LET(devices, answers.devicesOf(pin.person));
  for (const PushDevice& device : devices) {
    if (device.endedAt)
      continue;
    AnswerLink sent;
    sent.person = pin.person;
    sent.device = device.id;
    MUNIMENT_TRY_LET(opener, givenBy(context.connection(), std::move(sent)));
    MUNIMENT_TRY(checkTwoHands(context, pin, opener));
  }
  return {};
}

Result<QString> answerPage(store::Connection& connection) {
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(connection).all(access::ScopeMaker::system()));
  for (const Connection& each : all) {
    const auto address = each.site.find(QStringLiteral("answers"));
    if (each.kind == Connection::Kind::Push && address != each.site.end() && !address->second.isEmpty())
      return address->second.endsWith(u'/') ? address->second : address->second + u'/';
  }
  return QString();
}

} // namespace muniment::workspace
