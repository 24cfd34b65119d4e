#include "app/sandbox/faults.h"

#include <QtCore/QJsonArray>

#include <array>
#include <optional>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using Kind = FaultRule::Kind;

constexpr std::array<std::pair<Kind, QLatin1StringView>, 12> kNames = {{{Kind::Latency, "latency"_L1},
                                                                        {Kind::Throttle, "throttle"_L1},
                                                                        {Kind::Fail, "fail"_L1},
                                                                        {Kind::Html, "html"_L1},
                                                                        {Kind::Reset, "reset"_L1},
                                                                        {Kind::Slow, "slow"_L1},
                                                                        {Kind::Truncate, "truncate"_L1},
                                                                        {Kind::Duplicate, "duplicate"_L1},
                                                                        {Kind::Reorder, "reorder"_L1},
                                                                        {Kind::Expired, "expired"_L1},
                                                                        {Kind::Skew, "skew"_L1},
                                                                        {Kind::Restart, "restart"_L1}}};
constexpr std::array kKeys = {"kind"_L1,  "peer"_L1,   "method"_L1,     "path"_L1,         "probability"_L1, "skip"_L1,
                              "count"_L1, "status"_L1, "retryAfter"_L1, "milliseconds"_L1, "late"_L1};

QString nameOf(Kind kind) {
  for (const auto& [value, name] : kNames)
    if (value == kind)
      return name;
  return {};
}

std::optional<FaultRule> readRule(const QJsonObject& object, QString& problem) {
  FaultRule rule;
  bool known = false;
  for (const auto& [value, name] : kNames)
    if (object.value("kind"_L1).toString() == name) {
      rule.kind = value;
      known = true;
    }
  if (!known)
    problem = u"kind is none of the faults"_s;
  for (const QString& key : object.keys())
    if (std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end())
      problem = u"nobody knows "_s + key;
  rule.peer = object.value("peer"_L1).toString();
  rule.method = object.value("method"_L1).toString().toLatin1();
  rule.path = object.value("path"_L1).toString();
  rule.probability = object.value("probability"_L1).toDouble(1);
  rule.skip = object.value("skip"_L1).toInt(0);
  rule.count = object.value("count"_L1).toInt(-1);
  rule.status = object.value("status"_L1).toInt(503);
  rule.retryAfter = object.value("retryAfter"_L1).toInt(1);
  rule.milliseconds = object.value("milliseconds"_L1).toInt(500);
  rule.late = object.value("late"_L1).toBool();
  if (rule.probability < 0 || rule.probability > 1)
    problem = u"probability is from 0 to 1"_s;
  if (rule.status < 400 || rule.status > 599)
    problem = u"status is from 400 to 599"_s;
  if (rule.kind != Kind::Skew && (rule.milliseconds < 0 || rule.milliseconds > 600'000))
    problem = u"milliseconds is from 0 to 600000"_s;
  return problem.isEmpty() ? std::optional(rule) : std::nullopt;
}

} // namespace

double Faults::roll() { return double(m_dice() >> 11U) * 0x1.0p-53; }

QString Faults::add(const QJsonObject& request) {
  std::vector<FaultRule> read;
  QString problem;
  for (const QJsonValue& each : request.value("rules"_L1).toArray()) {
    const auto rule = readRule(each.toObject(), problem);
    if (!rule)
      return problem;
    read.push_back(*rule);
  }
  if (read.empty() && !request.contains("seed"_L1))
    return u"there are no rules"_s;
  if (m_rules.size() + read.size() > 200)
    return u"there are too many rules"_s;
  if (request.contains("seed"_L1))
    m_dice.seed(quint64(request.value("seed"_L1).toInteger()));
  m_rules.insert(m_rules.end(), read.begin(), read.end());
  return {};
}

std::vector<FaultRule> Faults::meet(const QString& peer, const QByteArray& method, const QString& path) {
  std::vector<FaultRule> met;
  for (FaultRule& rule : m_rules) {
    if ((!rule.peer.isEmpty() && rule.peer != peer) || (!rule.method.isEmpty() && rule.method != method) ||
        !path.contains(rule.path) || (path == "webhook"_L1 && rule.path != path))
      continue;
    if (rule.count >= 0 && rule.hits >= rule.count)
      continue;
    if (rule.skip > 0) {
      --rule.skip;
      continue;
    }
    if (roll() >= rule.probability)
      continue;
    ++rule.hits;
    met.push_back(rule);
  }
  return met;
}

QJsonObject Faults::state() const {
  QJsonArray rules;
  for (const FaultRule& rule : m_rules)
    rules.append(QJsonObject{{u"kind"_s, nameOf(rule.kind)},
                             {u"peer"_s, rule.peer},
                             {u"method"_s, QString::fromLatin1(rule.method)},
                             {u"path"_s, rule.path},
                             {u"probability"_s, rule.probability},
                             {u"count"_s, rule.count},
                             {u"hits"_s, rule.hits}});
  return {{u"rules"_s, rules}};
}

} // namespace muniment::sandbox
